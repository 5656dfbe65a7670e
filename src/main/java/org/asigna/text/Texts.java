package org.asigna.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing column of texts, packed as UTF-8 into pages, numbered from 0 in the order they were added. It holds up to
 * 2 GiB of text; one text up to 4 MiB.
 */
public final class Texts {
    private static final int PAGE_BITS = 22;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int SMALLEST_PAGE = 1 << 14;

    private byte[][] pages = new byte[8][];
    private int[] starts = new int[1024];
    private int[] lengths = new int[1024];
    private int size;
    private int end;

    /**
     * Adds a text and returns its number.
     *
     * @throws IllegalArgumentException if it is longer than a page
     * @throws IllegalStateException if the column is full
     */
    public int add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > PAGE) {
            throw new IllegalArgumentException("a text of " + bytes.length + " bytes, expected at most " + PAGE);
        }
        int start = roomFor(bytes.length);
        System.arraycopy(bytes, 0, pages[start >>> PAGE_BITS], start & (PAGE - 1), bytes.length);
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            lengths = Arrays.copyOf(lengths, size * 2);
        }
        starts[size] = start;
        lengths[size] = bytes.length;
        end = start + bytes.length;
        return size++;
    }

    /** The text of a number below {@link #size()}. */
    public String get(int number) {
        int start = starts[number];
        byte[] page = pages[start >>> PAGE_BITS];
        return new String(page, start & (PAGE - 1), lengths[number], StandardCharsets.UTF_8);
    }

    /** Whether the text of a number is this one, without regard to case. */
    public boolean equalsIgnoreCase(int number, String text) {
        int length = lengths[number];
        if (length == text.length()) {
            byte[] page = pages[starts[number] >>> PAGE_BITS];
            int start = starts[number] & (PAGE - 1);
            int same = 0;
            while (same < length && isSameAscii(page[start + same], text.charAt(same))) {
                same++;
            }
            if (same == length) {
                return true;
            }
        }
        return get(number).equalsIgnoreCase(text);
    }

    /** Whether the text of a number is empty. */
    public boolean isEmpty(int number) {
        return lengths[number] == 0;
    }

    /** Compares two texts by their UTF-8 bytes, which is the order of their code points. */
    public int compare(int one, int other) {
        int oneStart = starts[one] & (PAGE - 1);
        int otherStart = starts[other] & (PAGE - 1);
        return Arrays.compareUnsigned(
                pages[starts[one] >>> PAGE_BITS],
                oneStart,
                oneStart + lengths[one],
                pages[starts[other] >>> PAGE_BITS],
                otherStart,
                otherStart + lengths[other]);
    }

    /** The numbers of all texts in the order of {@link #compare}; equal ones in the order they were added. */
    public int[] inOrder() {
        return TextOrder.of(this);
    }

    /** Eight bytes of a text behind the first so many, the first one highest; zeros behind its end. */
    long head(int number, int skipped) {
        byte[] page = pages[starts[number] >>> PAGE_BITS];
        int from = (starts[number] & (PAGE - 1)) + skipped;
        int to = from - skipped + lengths[number];
        long head = 0;
        for (int i = from; i < from + Long.BYTES; i++) {
            head = head << Byte.SIZE | (i < to ? page[i] & 0xFF : 0);
        }
        return head;
    }

    /** How many bytes two texts have in common at their start. */
    int common(int one, int other) {
        int shorter = Math.min(lengths[one], lengths[other]);
        int oneStart = starts[one] & (PAGE - 1);
        int otherStart = starts[other] & (PAGE - 1);
        int mismatch = Arrays.mismatch(
                pages[starts[one] >>> PAGE_BITS],
                oneStart,
                oneStart + shorter,
                pages[starts[other] >>> PAGE_BITS],
                otherStart,
                otherStart + shorter);
        return mismatch < 0 ? shorter : mismatch;
    }

    /** How many texts there are. */
    public int size() {
        return size;
    }

    private static boolean isSameAscii(byte one, char other) {
        return one >= 0 && (one == other || Text.lower((char) one) == other || one == Text.lower(other));
    }

    private int roomFor(int length) {
        int offset = end & (PAGE - 1);
        int start = offset + length <= PAGE ? end : (end | (PAGE - 1)) + 1;
        if (start < 0 || start > Integer.MAX_VALUE - PAGE) {
            throw new IllegalStateException("more than 2 GiB of text in one column");
        }
        int page = start >>> PAGE_BITS;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page * 2);
        }
        makeRoom(page, (start & (PAGE - 1)) + length);
        return start;
    }

    /** Lets a page take so many bytes; the pages of a small column stay small. */
    private void makeRoom(int page, int needed) {
        byte[] present = pages[page];
        if (present == null) {
            pages[page] = new byte[Math.max(needed, page == 0 ? SMALLEST_PAGE : PAGE)];
        } else if (present.length < needed) {
            pages[page] = Arrays.copyOf(present, Math.min(PAGE, Math.max(needed, present.length * 2)));
        }
    }
}

package org.asigna.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing column of texts, packed as UTF-8 into pages, numbered from 0 in the order they were added. It holds up to
 * 2 GiB of text; one text up to 4 MiB. Each text stands behind its length, one byte for a short one, so that to look at it
 * is to look at one place in memory.
 */
public final class Texts {
    private static final int PAGE_BITS = 22;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int OFFSET = PAGE - 1;
    private static final int SMALLEST_PAGE = 1 << 14;

    private byte[][] pages;
    private int[] starts;
    private int size;
    private int end;

    /** A column without texts. */
    public Texts() {
        this(0);
    }

    /** A column without texts, with room for the starts of so many. */
    public Texts(int expected) {
        this.pages = new byte[8][];
        this.starts = new int[Math.max(1024, expected)];
    }

    private Texts(byte[][] pages, int[] starts, int end) {
        this.pages = pages;
        this.starts = starts;
        this.size = starts.length;
        this.end = end;
    }

    /**
     * Adds a text and returns its number.
     *
     * @throws IllegalArgumentException if it is longer than a page
     * @throws IllegalStateException if the column is full
     */
    public int add(String text) {
        int length = text.length();
        if (length <= PackedLength.LONGEST_SHORT) {
            int start = roomFor(length + 1);
            byte[] page = pages[start >>> PAGE_BITS];
            if (putAscii(text, page, (start & OFFSET) + 1)) {
                page[start & OFFSET] = (byte) length;
                return added(start, length + 1);
            }
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return add(bytes, 0, bytes.length);
    }

    /**
     * Adds a text by its UTF-8 bytes and returns its number.
     *
     * @throws IllegalArgumentException if it is longer than a page
     * @throws IllegalStateException if the column is full
     */
    public int add(byte[] bytes, int from, int length) {
        if (length > PAGE) {
            throw new IllegalArgumentException("a text of " + length + " bytes, expected at most " + PAGE);
        }
        int taken = PackedLength.width(length) + length;
        int start = roomFor(taken);
        byte[] page = pages[start >>> PAGE_BITS];
        int at = PackedLength.put(length, page, start & OFFSET);
        System.arraycopy(bytes, from, page, at, length);
        return added(start, taken);
    }

    private int added(int start, int taken) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
        }
        starts[size] = start;
        end = start + taken;
        return size++;
    }

    private static boolean putAscii(String text, byte[] page, int at) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                return false;
            }
            page[at + i] = (byte) c;
        }
        return true;
    }

    /** The text of a number below {@link #size()}. */
    public String get(int number) {
        byte[] page = bytes(number);
        int at = starts[number] & OFFSET;
        return new String(page, at + PackedLength.widthAt(page, at), PackedLength.at(page, at), StandardCharsets.UTF_8);
    }

    /** Whether the text of a number is this one, without regard to case. */
    public boolean equalsIgnoreCase(int number, CharSequence text) {
        byte[] page = bytes(number);
        int at = starts[number] & OFFSET;
        int length = PackedLength.at(page, at);
        int start = at + PackedLength.widthAt(page, at);
        int shorter = Math.min(length, text.length());
        for (int i = 0; i < shorter; i++) {
            byte one = page[start + i];
            char other = text.charAt(i);
            if (one < 0 || other >= 128) {
                return get(number).equalsIgnoreCase(text.toString());
            }
            if (one != other && Text.lower((char) one) != Text.lower(other)) {
                return false;
            }
        }
        return length == text.length();
    }

    /** Whether the text of a number is empty. */
    public boolean isEmpty(int number) {
        return bytes(number)[starts[number] & OFFSET] == 0;
    }

    /** Compares two texts by their UTF-8 bytes, which is the order of their code points. */
    public int compare(int one, int other) {
        int oneStart = start(one);
        int otherStart = start(other);
        return Arrays.compareUnsigned(
                bytes(one), oneStart, oneStart + length(one), bytes(other), otherStart, otherStart + length(other));
    }

    /** All texts in the order of {@link #compare}; equal ones in the order they were added. */
    public TextOrder inOrder() {
        return TextOrder.of(this);
    }

    /** The bytes among which the text of a number stands, from {@link #start} on; not to be written to. */
    public byte[] bytes(int number) {
        return pages[starts[number] >>> PAGE_BITS];
    }

    /** Where in {@link #bytes} the text of a number starts. */
    public int start(int number) {
        int at = starts[number] & OFFSET;
        return at + PackedLength.widthAt(bytes(number), at);
    }

    /** How many bytes the text of a number has. */
    public int length(int number) {
        return PackedLength.at(bytes(number), starts[number] & OFFSET);
    }

    /** Eight bytes of a text behind the first so many, the first one highest; zeros behind its end. */
    long head(int number, int skipped) {
        byte[] page = bytes(number);
        int from = start(number) + skipped;
        int to = from - skipped + length(number);
        long head = 0;
        for (int i = from; i < from + Long.BYTES; i++) {
            head = head << Byte.SIZE | (i < to ? page[i] & 0xFF : 0);
        }
        return head;
    }

    /** How many bytes two texts have in common at their start. */
    int common(int one, int other) {
        int shorter = Math.min(length(one), length(other));
        int oneStart = start(one);
        int otherStart = start(other);
        int mismatch = Arrays.mismatch(
                bytes(one), oneStart, oneStart + shorter, bytes(other), otherStart, otherStart + shorter);
        return mismatch < 0 ? shorter : mismatch;
    }

    /** How many texts there are. */
    public int size() {
        return size;
    }

    /** Writes the whole column. */
    public void write(PackedOutput output) {
        output.ints(starts, size);
        output.number(end);
        for (int page = 0; page * (long) PAGE < end; page++) {
            byte[] bytes = pages[page] == null ? new byte[0] : pages[page];
            output.bytes(bytes, Math.min(bytes.length, end - page * PAGE));
        }
    }

    /** The column that was written; nothing more can be added to it. */
    public static Texts read(PackedInput input) {
        int[] starts = input.ints();
        int end = input.number();
        byte[][] pages = new byte[Math.max(1, (end + OFFSET) >>> PAGE_BITS)][];
        for (int page = 0; page * (long) PAGE < end; page++) {
            pages[page] = input.bytes();
        }
        return new Texts(pages, starts, end);
    }

    private int roomFor(int length) {
        int offset = end & OFFSET;
        int start = offset == 0 || offset + length <= PAGE ? end : (end | OFFSET) + 1;
        if (start < 0 || start > Integer.MAX_VALUE - 2 * PAGE) {
            throw new IllegalStateException("more than 2 GiB of text in one column");
        }
        int page = start >>> PAGE_BITS;
        if (page >= pages.length) {
            pages = Arrays.copyOf(pages, page * 2);
        }
        makeRoom(page, (start & OFFSET) + length);
        return start;
    }

    /** Lets a page take so many bytes; the pages of a small column stay small. */
    private void makeRoom(int page, int needed) {
        byte[] present = pages[page];
        if (present == null) {
            pages[page] = new byte[Math.max(needed, page == 0 ? SMALLEST_PAGE : PAGE)];
        } else if (present.length < needed) {
            pages[page] = Arrays.copyOf(present, Math.max(needed, Math.min(PAGE, present.length * 2)));
        }
    }
}

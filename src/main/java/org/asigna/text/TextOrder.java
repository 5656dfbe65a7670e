package org.asigna.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The numbers of texts in the order of their UTF-8 bytes, equal ones as they were added; sorted without an object per
 * text. What mostly decides, the first eight bytes behind those that all texts have in common, is sorted as numbers, digit
 * by digit; only texts that agree in them are looked at again.
 */
public final class TextOrder {
    private static final int DIGITS = Long.BYTES;
    private static final int DIGIT_VALUES = 1 << Byte.SIZE;
    private static final int SHORT = 48;
    private static final int MOST_ROUNDS = 8;

    private final Texts texts;
    private final int[] numbers;
    private final long[] heads;
    private final int[] spareNumbers;
    private final long[] spareHeads;

    /** Where what stands before may be the same text: all others are known to differ. */
    private final BitSet alike = new BitSet();

    private TextOrder(Texts texts) {
        this.texts = texts;
        this.numbers = new int[texts.size()];
        this.heads = new long[texts.size()];
        this.spareNumbers = new int[texts.size()];
        this.spareHeads = new long[texts.size()];
    }

    /** Puts texts in order. */
    static TextOrder of(Texts texts) {
        TextOrder order = new TextOrder(texts);
        for (int number = 0; number < texts.size(); number++) {
            order.numbers[number] = number;
        }
        order.sort(0, texts.size(), commonStart(texts), 1);
        return order;
    }

    /** The numbers of all texts in order; not to be written to. */
    public int[] numbers() {
        return numbers;
    }

    /** Whether the text at a place in the order, from 1, is the same as the one before it. */
    public boolean repeats(int place) {
        return alike.get(place) && texts.compare(numbers[place - 1], numbers[place]) == 0;
    }

    private static int commonStart(Texts texts) {
        int common = texts.size() == 0 ? 0 : Integer.MAX_VALUE;
        for (int number = 0; number < texts.size() && common > 0; number++) {
            common = Math.min(common, texts.common(0, number));
        }
        return common;
    }

    /** Sorts a range whose texts agree in what is skipped. */
    private void sort(int from, int to, int skipped, int round) {
        if (to - from < SHORT) {
            insert(from, to);
            alike.set(from + 1, Math.max(from + 1, to));
        } else if (round > MOST_ROUNDS) {
            sortBoxed(from, to);
            alike.set(from + 1, to);
        } else {
            for (int i = from; i < to; i++) {
                heads[i] = texts.head(numbers[i], skipped);
            }
            sortHeads(from, to);
            for (int start = from, i = from + 1; i <= to; i++) {
                if (i == to || heads[i] != heads[start]) {
                    if (i - start > 1) {
                        sort(start, i, skipped + DIGITS, round + 1);
                    }
                    start = i;
                }
            }
        }
    }

    /** Sorts by the heads alone, from their last digit to their first. */
    private void sortHeads(int from, int to) {
        int[][] counts = new int[DIGITS][DIGIT_VALUES];
        for (int i = from; i < to; i++) {
            long head = heads[i];
            for (int digit = 0; digit < DIGITS; digit++) {
                counts[digit][(int) (head >>> (digit * Byte.SIZE)) & 0xFF]++;
            }
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            int first = (int) (heads[from] >>> (digit * Byte.SIZE)) & 0xFF;
            if (counts[digit][first] < to - from) {
                sortDigit(from, to, digit * Byte.SIZE, counts[digit]);
            }
        }
    }

    private void sortDigit(int from, int to, int shift, int[] counts) {
        int next = from;
        for (int value = 0; value < DIGIT_VALUES; value++) {
            int count = counts[value];
            counts[value] = next;
            next += count;
        }
        for (int i = from; i < to; i++) {
            int place = counts[(int) (heads[i] >>> shift) & 0xFF]++;
            spareHeads[place] = heads[i];
            spareNumbers[place] = numbers[i];
        }
        System.arraycopy(spareHeads, from, heads, from, to - from);
        System.arraycopy(spareNumbers, from, numbers, from, to - from);
    }

    private void insert(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int number = numbers[i];
            int slot = i;
            while (slot > from && texts.compare(numbers[slot - 1], number) > 0) {
                numbers[slot] = numbers[slot - 1];
                slot--;
            }
            numbers[slot] = number;
        }
    }

    /** What is long and the same for long: seldom, and not worth more. */
    private void sortBoxed(int from, int to) {
        Integer[] boxed = new Integer[to - from];
        Arrays.setAll(boxed, i -> numbers[from + i]);
        Arrays.sort(boxed, texts::compare);
        for (int i = from; i < to; i++) {
            numbers[i] = boxed[i - from];
        }
    }
}

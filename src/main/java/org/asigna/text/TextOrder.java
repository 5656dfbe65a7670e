package org.asigna.text;

import java.util.Arrays;

/**
 * Sorts the numbers of texts by their UTF-8 bytes, without an object per text; equal ones stay in their order. What
 * mostly decides, the first eight bytes behind those that all texts have in common, travels along with the numbers.
 */
final class TextOrder {
    private static final int SHORT = 16;

    private final Texts texts;
    private final int common;
    private final Run run;
    private final Run spare;

    private TextOrder(Texts texts) {
        this.texts = texts;
        this.common = commonStart(texts);
        this.run = new Run(texts.size());
        for (int number = 0; number < texts.size(); number++) {
            run.numbers[number] = number;
            run.heads[number] = texts.head(number, common);
        }
        this.spare = new Run(run);
    }

    /** The numbers of all texts in order. */
    static int[] of(Texts texts) {
        TextOrder order = new TextOrder(texts);
        order.sort(order.spare, order.run, 0, texts.size());
        return order.run.numbers;
    }

    private static int commonStart(Texts texts) {
        int common = texts.size() == 0 ? 0 : Integer.MAX_VALUE;
        for (int number = 0; number < texts.size() && common > 0; number++) {
            common = Math.min(common, texts.common(0, number));
        }
        return common;
    }

    /** Sorts a range of both runs, which hold the same there, into the target. */
    private void sort(Run source, Run target, int from, int to) {
        if (to - from < SHORT) {
            insert(target, from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(target, source, from, middle);
        sort(target, source, middle, to);
        merge(source, target, from, middle, to);
    }

    private void merge(Run source, Run target, int from, int middle, int to) {
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeLeft = right >= to
                    || (left < middle
                            && compare(
                                            source.heads[left],
                                            source.numbers[left],
                                            source.heads[right],
                                            source.numbers[right])
                                    <= 0);
            int taken = takeLeft ? left++ : right++;
            target.numbers[i] = source.numbers[taken];
            target.heads[i] = source.heads[taken];
        }
    }

    private void insert(Run target, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int number = target.numbers[i];
            long head = target.heads[i];
            int slot = i;
            while (slot > from && compare(target.heads[slot - 1], target.numbers[slot - 1], head, number) > 0) {
                target.numbers[slot] = target.numbers[slot - 1];
                target.heads[slot] = target.heads[slot - 1];
                slot--;
            }
            target.numbers[slot] = number;
            target.heads[slot] = head;
        }
    }

    private int compare(long oneHead, int one, long otherHead, int other) {
        return oneHead == otherHead ? texts.compare(one, other) : Long.compareUnsigned(oneHead, otherHead);
    }

    /** Numbers of texts, each with its head. */
    private static final class Run {
        private final int[] numbers;
        private final long[] heads;

        private Run(int size) {
            numbers = new int[size];
            heads = new long[size];
        }

        private Run(Run other) {
            numbers = Arrays.copyOf(other.numbers, other.numbers.length);
            heads = Arrays.copyOf(other.heads, other.heads.length);
        }
    }
}

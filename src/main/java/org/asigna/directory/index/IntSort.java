package org.asigna.directory.index;

import java.util.stream.IntStream;

/** Sorts the numbers of rows by what the rows say, without an object per row; equal ones stay in their order. */
public final class IntSort {
    private static final int SHORT = 7;

    private final Order order;
    private final int[] numbers;
    private final int[] spare;

    private IntSort(int size, Order order) {
        this.order = order;
        this.numbers = IntStream.range(0, size).toArray();
        this.spare = numbers.clone();
    }

    /** The numbers from 0 up to a size, sorted. */
    public static int[] sorted(int size, Order order) {
        IntSort sort = new IntSort(size, order);
        sort.sort(sort.spare, sort.numbers, 0, size);
        return sort.numbers;
    }

    /** Sorts a range of both arrays, which hold the same there, into the target. */
    private void sort(int[] source, int[] target, int from, int to) {
        if (to - from < SHORT) {
            insert(target, from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(target, source, from, middle);
        sort(target, source, middle, to);
        if (order.compare(source[middle - 1], source[middle]) <= 0) {
            System.arraycopy(source, from, target, from, to - from);
            return;
        }
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeLeft = right >= to || (left < middle && order.compare(source[left], source[right]) <= 0);
            target[i] = takeLeft ? source[left++] : source[right++];
        }
    }

    private void insert(int[] target, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int moved = target[i];
            int slot = i;
            while (slot > from && order.compare(target[slot - 1], moved) > 0) {
                target[slot] = target[slot - 1];
                slot--;
            }
            target[slot] = moved;
        }
    }

    /** Which of two rows comes first. */
    @FunctionalInterface
    public interface Order {
        /** Below 0 if the first comes first, above 0 if the second does, 0 if they are equal. */
        int compare(int one, int other);
    }
}

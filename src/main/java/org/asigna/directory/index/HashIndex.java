package org.asigna.directory.index;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds the numbers of rows by a hash of their key. Rows of one hash hang in a chain, so any number of them may bear the
 * same key. The index keeps no keys: whoever asks says which of the numbers with that hash are meant.
 */
public final class HashIndex {
    private static final int NONE = -1;

    private int[] heads;
    private int[] nexts;
    private int[] hashes;
    private int size;

    /** An index that takes so many rows without growing. */
    public HashIndex(int expected) {
        int capacity = Math.max(16, expected);
        heads = emptyHeads(capacity);
        nexts = new int[capacity];
        hashes = new int[capacity];
    }

    /** Adds a row's number, 0 or more, under the hash of its key; each number is added once. */
    public void add(int hash, int number) {
        if (number >= nexts.length) {
            int capacity = Math.max(number + 1, nexts.length * 2);
            nexts = Arrays.copyOf(nexts, capacity);
            hashes = Arrays.copyOf(hashes, capacity);
        }
        if (++size > heads.length) {
            grow();
        }
        hashes[number] = spread(hash);
        link(number);
    }

    /** One of the numbers under this hash that are meant, or -1. */
    public int first(int hash, IntPredicate meant) {
        int spread = spread(hash);
        for (int number = heads[slot(spread)]; number != NONE; number = nexts[number]) {
            if (hashes[number] == spread && meant.test(number)) {
                return number;
            }
        }
        return NONE;
    }

    /** All numbers under this hash that are meant, ascending. */
    public int[] all(int hash, IntPredicate meant) {
        int spread = spread(hash);
        return IntStream.iterate(heads[slot(spread)], number -> number != NONE, number -> nexts[number])
                .filter(number -> hashes[number] == spread && meant.test(number))
                .sorted()
                .toArray();
    }

    private void grow() {
        int[] old = heads;
        heads = emptyHeads(old.length * 2);
        for (int head : old) {
            int number = head;
            while (number != NONE) {
                int next = nexts[number];
                link(number);
                number = next;
            }
        }
    }

    private void link(int number) {
        int slot = slot(hashes[number]);
        nexts[number] = heads[slot];
        heads[slot] = number;
    }

    private int slot(int spread) {
        return spread & (heads.length - 1);
    }

    private static int[] emptyHeads(int capacity) {
        int[] heads = new int[Integer.highestOneBit(Math.max(1, capacity - 1)) << 1];
        Arrays.fill(heads, NONE);
        return heads;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}

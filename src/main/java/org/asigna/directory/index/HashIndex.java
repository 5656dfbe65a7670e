package org.asigna.directory.index;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Finds the numbers of rows by a hash of their key, by open addressing. Several rows may bear the same key. The index
 * keeps no keys: whoever asks says which of the numbers with that hash are meant.
 */
public final class HashIndex {
    private int[] numbers;
    private int[] hashes;
    private int size;

    /** An index that takes so many rows without growing. */
    public HashIndex(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected * 2) - 1) << 1;
        numbers = new int[capacity];
        hashes = new int[capacity];
    }

    /** Adds a row's number, 0 or more, under the hash of its key. */
    public void add(int hash, int number) {
        if (2 * ++size > numbers.length) {
            grow();
        }
        place(spread(hash), number + 1);
    }

    /** The first number under this hash that is meant, or -1. */
    public int first(int hash, IntPredicate meant) {
        int spread = spread(hash);
        int mask = numbers.length - 1;
        for (int slot = spread & mask; numbers[slot] != 0; slot = (slot + 1) & mask) {
            if (hashes[slot] == spread && meant.test(numbers[slot] - 1)) {
                return numbers[slot] - 1;
            }
        }
        return -1;
    }

    /** All numbers under this hash that are meant, ascending. */
    public int[] all(int hash, IntPredicate meant) {
        int spread = spread(hash);
        int mask = numbers.length - 1;
        int[] found = new int[0];
        for (int slot = spread & mask; numbers[slot] != 0; slot = (slot + 1) & mask) {
            if (hashes[slot] == spread && meant.test(numbers[slot] - 1)) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = numbers[slot] - 1;
            }
        }
        Arrays.sort(found);
        return found;
    }

    private void grow() {
        int[] oldNumbers = numbers;
        int[] oldHashes = hashes;
        numbers = new int[oldNumbers.length * 2];
        hashes = new int[oldHashes.length * 2];
        for (int slot = 0; slot < oldNumbers.length; slot++) {
            if (oldNumbers[slot] != 0) {
                place(oldHashes[slot], oldNumbers[slot]);
            }
        }
    }

    private void place(int spread, int stored) {
        int mask = numbers.length - 1;
        int slot = spread & mask;
        while (numbers[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        numbers[slot] = stored;
        hashes[slot] = spread;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}

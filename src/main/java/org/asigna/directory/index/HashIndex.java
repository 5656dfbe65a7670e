package org.asigna.directory.index;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.asigna.text.PackedInput;
import org.asigna.text.PackedOutput;

/**
 * Finds the numbers of rows by a hash of their key; any number of rows may bear the same key. The index keeps no keys:
 * whoever asks says which of the numbers with that hash are meant.
 *
 * <p>It is one array of slots, each of which holds a hash in its high half and a number in its low one. A row stands in
 * the first slot that was free from its hash's own on, so that what is sought mostly takes one look into memory.
 */
public final class HashIndex {
    private static final int NONE = -1;
    private static final long FREE = -1;
    private static final int SMALLEST = 16;

    private long[] slots;
    private int size;

    /** An index that takes so many rows without growing. */
    public HashIndex(int expected) {
        slots = free(Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, expected + (expected >> 1) - 1)) << 1));
    }

    private HashIndex(long[] slots, int size) {
        this.slots = slots;
        this.size = size;
    }

    /** Adds a row's number, 0 or more, under the hash of its key; each number is added once. */
    public void add(int hash, int number) {
        if (++size > slots.length / 3 * 2) {
            grow();
        }
        put(slots, (long) spread(hash) << Integer.SIZE | number);
    }

    /** One of the numbers under this hash that are meant, or -1. */
    public int first(int hash, IntPredicate meant) {
        for (int slot = seek(hash); slot >= 0; slot = next(slot)) {
            if (meant.test(number(slot))) {
                return number(slot);
            }
        }
        return NONE;
    }

    /** All numbers under this hash that are meant, ascending. */
    public int[] all(int hash, IntPredicate meant) {
        int[] found = new int[4];
        int count = 0;
        for (int slot = seek(hash); slot >= 0; slot = next(slot)) {
            if (meant.test(number(slot))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = number(slot);
            }
        }
        int[] numbers = Arrays.copyOf(found, count);
        Arrays.sort(numbers);
        return numbers;
    }

    /** The first slot of a hash, or -1: for who cannot afford a function. */
    public int seek(int hash) {
        int spread = spread(hash);
        return seek(spread, spread & (slots.length - 1));
    }

    /** The next slot of the hash that a slot is of, or -1. */
    public int next(int slot) {
        return seek((int) (slots[slot] >>> Integer.SIZE), (slot + 1) & (slots.length - 1));
    }

    /** The number in a slot. */
    public int number(int slot) {
        return (int) slots[slot];
    }

    private int seek(int spread, int from) {
        long[] searched = slots;
        int slot = from;
        for (long entry = searched[slot]; entry != FREE; entry = searched[slot]) {
            if ((int) (entry >>> Integer.SIZE) == spread) {
                return slot;
            }
            slot = (slot + 1) & (searched.length - 1);
        }
        return NONE;
    }

    private void grow() {
        long[] larger = free(slots.length * 2);
        for (long entry : slots) {
            if (entry != FREE) {
                put(larger, entry);
            }
        }
        slots = larger;
    }

    private static void put(long[] slots, long entry) {
        int slot = (int) (entry >>> Integer.SIZE) & (slots.length - 1);
        while (slots[slot] != FREE) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = entry;
    }

    private static long[] free(int capacity) {
        long[] slots = new long[capacity];
        Arrays.fill(slots, FREE);
        return slots;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }

    /** Writes the whole index. */
    public void write(PackedOutput output) {
        output.number(size);
        output.longs(slots, slots.length);
    }

    /** The index that was written. */
    public static HashIndex read(PackedInput input) {
        int size = input.number();
        return new HashIndex(input.longs(), size);
    }
}

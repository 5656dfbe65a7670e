package org.asigna.sync;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import org.asigna.directory.index.HashIndex;
import org.asigna.directory.revision.RowBytes;
import org.asigna.text.TextOrder;
import org.asigna.text.Texts;

/** The {@link IdKey}s of the rows of a table, numbered as these are: what puts them in order, and finds them. */
final class IdKeys {
    private static final int ID = 0;

    private final Texts keys = new Texts();
    private byte[] key = new byte[64];
    private int made;

    /** Adds the key of the next row's id. */
    void add(RowBytes row) {
        int length = makeKey(row.bytes(), row.start(ID), row.end(ID));
        keys.add(key, 0, length);
    }

    /** The rows in the order of ids; of one id, in the order they came. */
    TextOrder inOrder() {
        return keys.inOrder();
    }

    /** Whether a row's id is blank; a blank id is nobody's. */
    boolean isBlank(int number) {
        return keys.isEmpty(number);
    }

    /** An index of all but some rows. */
    HashIndex indexed(BitSet without) {
        HashIndex index = new HashIndex(keys.size());
        for (int number = without.nextClearBit(0); number < keys.size(); number = without.nextClearBit(number + 1)) {
            index.add(hash(keys.bytes(number), keys.start(number), keys.length(number)), number);
        }
        return index;
    }

    /** The hash of the key of an id in a cell; then {@link #isLast} knows the key. */
    int hash(RowBytes row, int cell) {
        made = makeKey(row.bytes(), row.start(cell), row.end(cell));
        return hash(key, 0, made);
    }

    /** Whether the key hashed last is that of a row. */
    boolean isLast(int number) {
        int start = keys.start(number);
        return Arrays.equals(keys.bytes(number), start, start + keys.length(number), key, 0, made);
    }

    /** Puts the key of an id where keys are made, and returns its length. */
    private int makeKey(byte[] bytes, int start, int end) {
        int length = end - start;
        if (length > key.length) {
            key = new byte[length * 2];
        }
        for (int i = 0; i < length; i++) {
            byte b = bytes[start + i];
            if (b < 0) {
                return makeKey(new String(bytes, start, length, StandardCharsets.UTF_8));
            }
            key[i] = b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
        }
        return length;
    }

    private int makeKey(String id) {
        byte[] made = IdKey.of(id).getBytes(StandardCharsets.UTF_8);
        key = made.length > key.length ? new byte[made.length * 2] : key;
        System.arraycopy(made, 0, key, 0, made.length);
        return made.length;
    }

    private static int hash(byte[] bytes, int start, int length) {
        int hash = 0;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }
}

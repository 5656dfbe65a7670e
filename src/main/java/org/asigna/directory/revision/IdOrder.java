package org.asigna.directory.revision;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Holds rows to the order of ids, that of {@link String#CASE_INSENSITIVE_ORDER}, each id once. */
final class IdOrder {
    private byte[] last = new byte[64];
    private int length;

    /**
     * Looks at the next row.
     *
     * @throws IllegalArgumentException if its id does not come behind the last one's
     */
    void check(RowBytes row) {
        int count = row.end(0);
        if (compare(row.bytes(), count) >= 0) {
            throw new IllegalArgumentException(
                    "id " + row.text(0) + " after " + lastText() + ", expected ascending ids");
        }
        if (count > last.length) {
            last = new byte[count * 2];
        }
        System.arraycopy(row.bytes(), 0, last, 0, count);
        length = count;
    }

    private String lastText() {
        return new String(last, 0, length, StandardCharsets.UTF_8);
    }

    /** Compares the last id with the next; what is not ASCII is left to texts. */
    private int compare(byte[] next, int count) {
        int at = Arrays.mismatch(last, 0, length, next, 0, count);
        while (at >= 0 && at < length && at < count) {
            if (last[at] < 0 || next[at] < 0) {
                return String.CASE_INSENSITIVE_ORDER.compare(
                        lastText(), new String(next, 0, count, StandardCharsets.UTF_8));
            }
            int order = lower(last[at]) - lower(next[at]);
            if (order != 0) {
                return order;
            }
            int further = Arrays.mismatch(last, at + 1, length, next, at + 1, count);
            at = further < 0 ? -1 : at + 1 + further;
        }
        return length - count;
    }

    private static int lower(byte c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }
}

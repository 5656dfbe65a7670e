package org.asigna.sync;

import java.util.Arrays;
import org.asigna.directory.revision.RowBytes;
import org.asigna.text.Texts;

/** Rows packed into a column of texts: before the cells' bytes stand their lengths, seven bits to a byte, lowest first. */
final class PackedRow {
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private final Texts rows;
    private byte[] packed = new byte[256];

    PackedRow(Texts rows) {
        this.rows = rows;
    }

    /** Adds a row and returns its number. */
    int add(RowBytes row) {
        int most = row.length() + 5 * row.size();
        if (most > packed.length) {
            packed = new byte[most * 2];
        }
        int at = 0;
        for (int cell = 0; cell < row.size(); cell++) {
            int length = row.end(cell) - row.start(cell);
            while (length >= MORE) {
                packed[at++] = (byte) (length | MORE);
                length >>>= BITS;
            }
            packed[at++] = (byte) length;
        }
        System.arraycopy(row.bytes(), 0, packed, at, row.length());
        return rows.add(packed, 0, at + row.length());
    }

    /** Whether the first cell of the row of a number, one of so many, is the same as another row's cell. */
    boolean startsWith(int number, int count, RowBytes row, int cell) {
        byte[] bytes = rows.bytes(number);
        int lengths = rows.start(number);
        int length = row.end(cell) - row.start(cell);
        if (length >= MORE || bytes[lengths] != length) {
            return false;
        }
        int start = behind(bytes, lengths, count);
        return Arrays.equals(bytes, start, start + length, row.bytes(), row.start(cell), row.end(cell));
    }

    /** Adds the cells of the row of a number to another row's. */
    void unpack(int number, int count, RowBytes into) {
        byte[] bytes = rows.bytes(number);
        int lengths = rows.start(number);
        int start = behind(bytes, lengths, count);
        for (int cell = 0; cell < count; cell++) {
            int length = 0;
            for (int shift = 0; ; shift += BITS) {
                byte b = bytes[lengths++];
                length |= (b & (MORE - 1)) << shift;
                if (b >= 0) {
                    break;
                }
            }
            into.add(bytes, start, length);
            start += length;
        }
    }

    /** Where so many lengths end. */
    private static int behind(byte[] bytes, int lengths, int count) {
        int at = lengths;
        for (int left = count; left > 0; at++) {
            left -= bytes[at] >= 0 ? 1 : 0;
        }
        return at;
    }
}

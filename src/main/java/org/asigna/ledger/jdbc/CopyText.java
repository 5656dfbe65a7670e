package org.asigna.ledger.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Rows in the text form of COPY: UTF-8, columns parted by tabs, {@code \\N} for null. */
final class CopyText {
    private static final byte[] NULL = {'\\', 'N'};
    private static final int FULL = 1 << 20;

    private byte[] bytes = new byte[1 << 16];
    private int length;

    /** Adds the columns of a row; more may follow. */
    void add(@Nullable String... texts) {
        for (String text : texts) {
            if (text == null) {
                append(NULL);
            } else {
                column(text.getBytes(StandardCharsets.UTF_8));
            }
            append('\t');
        }
    }

    /** Ends a row of at least one column. */
    void endRow() {
        bytes[length - 1] = '\n';
    }

    /** Whether there is enough to be sent. */
    boolean isFull() {
        return length >= FULL;
    }

    /** Forgets all rows. */
    void clear() {
        length = 0;
    }

    void writeTo(CopyIn copy) throws SQLException {
        copy.writeToCopy(bytes, 0, length);
    }

    private void column(byte[] text) {
        reserve(2 * text.length);
        for (byte each : text) {
            switch (each) {
                case '\\' -> append('\\', '\\');
                case '\t' -> append('\\', 't');
                case '\n' -> append('\\', 'n');
                case '\r' -> append('\\', 'r');
                default -> bytes[length++] = each;
            }
        }
    }

    private void append(byte... some) {
        reserve(some.length);
        System.arraycopy(some, 0, bytes, length, some.length);
        length += some.length;
    }

    private void append(char first, char second) {
        bytes[length++] = (byte) first;
        bytes[length++] = (byte) second;
    }

    private void append(char one) {
        reserve(1);
        bytes[length++] = (byte) one;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}

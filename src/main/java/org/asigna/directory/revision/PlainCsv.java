package org.asigna.directory.revision;

/**
 * Writes rows of UTF-8 as {@link org.asigna.csv.CsvWriter} writes their texts, if none of their cells is peculiar: then it
 * leaves them to that one. A cell is peculiar if it starts with anything but a letter or digit of European languages, or
 * ends in a space.
 */
final class PlainCsv {
    private static final byte QUOTE = '"';

    private PlainCsv() {}

    /** How many bytes a row takes at most. */
    static int most(RowBytes row) {
        return 2 * row.length() + 3 * row.size() + 2;
    }

    /** Writes a row with its line end, and returns where it ends; -1 if a cell is peculiar. */
    static int put(RowBytes row, byte[] into, int at) {
        byte[] bytes = row.bytes();
        int next = at;
        for (int cell = 0; cell < row.size(); cell++) {
            int start = row.start(cell);
            int end = row.end(cell);
            if (cell > 0) {
                into[next++] = ',';
            }
            if (!isPlain(bytes, start, end, cell == 0)) {
                return -1;
            }
            next = needsQuotes(bytes, start, end)
                    ? putQuoted(bytes, start, end, into, next)
                    : put(bytes, start, end, into, next);
        }
        into[next] = '\r';
        into[next + 1] = '\n';
        return next + 2;
    }

    private static boolean isPlain(byte[] bytes, int start, int end, boolean first) {
        if (start == end) {
            return !first;
        }
        byte head = bytes[start];
        boolean letter = (head >= 'A' && head <= 'Z')
                || (head >= 'a' && head <= 'z')
                || (head >= '0' && head <= '9')
                || (!first && isLatinLetter(bytes, start));
        int tail = bytes[end - 1];
        return letter && (tail < 0 || tail > ' ');
    }

    /** À to ſ: the UTF-8 of two bytes from C3 80 to C5 BF, two signs among them. */
    private static boolean isLatinLetter(byte[] bytes, int start) {
        int lead = bytes[start] & 0xFF;
        return lead >= 0xC3 && lead <= 0xC5;
    }

    private static boolean needsQuotes(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            byte b = bytes[i];
            if (b == ',' || b == QUOTE || b == '\n' || b == '\r') {
                return true;
            }
        }
        return false;
    }

    private static int put(byte[] bytes, int start, int end, byte[] into, int at) {
        System.arraycopy(bytes, start, into, at, end - start);
        return at + end - start;
    }

    private static int putQuoted(byte[] bytes, int start, int end, byte[] into, int at) {
        int next = at;
        into[next++] = QUOTE;
        for (int i = start; i < end; i++) {
            if (bytes[i] == QUOTE) {
                into[next++] = QUOTE;
            }
            into[next++] = bytes[i];
        }
        into[next++] = QUOTE;
        return next;
    }
}

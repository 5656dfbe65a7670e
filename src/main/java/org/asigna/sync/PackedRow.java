package org.asigna.sync;

import java.util.ArrayList;
import java.util.List;

/**
 * A row's cells as one text: before each cell its length, in two characters of fifteen bits, so that any character may
 * stand in a cell.
 */
final class PackedRow {
    private static final int BITS = 15;
    private static final int LOW = (1 << BITS) - 1;

    private PackedRow() {}

    static String pack(String[] cells) {
        int length = 0;
        for (String cell : cells) {
            length += 2 + cell.length();
        }
        StringBuilder packed = new StringBuilder(length);
        for (String cell : cells) {
            packed.append((char) (cell.length() >>> BITS))
                    .append((char) (cell.length() & LOW))
                    .append(cell);
        }
        return packed.toString();
    }

    /** One cell, by its index. */
    static String cell(String packed, int index) {
        int start = 2;
        for (int i = 0; i < index; i++) {
            start += length(packed, start) + 2;
        }
        return packed.substring(start, start + length(packed, start));
    }

    static String[] unpack(String packed) {
        List<String> cells = new ArrayList<>();
        for (int start = 2; start <= packed.length(); ) {
            int end = start + length(packed, start);
            cells.add(packed.substring(start, end));
            start = end + 2;
        }
        return cells.toArray(String[]::new);
    }

    /** The length of the cell that starts there. */
    private static int length(String packed, int start) {
        return (packed.charAt(start - 2) << BITS) + packed.charAt(start - 1);
    }
}

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

    static String[] unpack(String packed) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < packed.length(); ) {
            int start = at + 2;
            int end = start + (packed.charAt(at) << BITS) + packed.charAt(at + 1);
            cells.add(packed.substring(start, end));
            at = end;
        }
        return cells.toArray(String[]::new);
    }
}

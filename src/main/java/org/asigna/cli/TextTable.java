package org.asigna.cli;

import java.util.List;

/** A table of texts for a terminal: columns as wide as they need. Its rows are measured first, and laid out next. */
final class TextTable {
    private final int[] widths;
    private int rows;

    /** A table of so many columns. */
    TextTable(int columns) {
        this.widths = new int[columns];
    }

    /** The lines of a table that is in memory. */
    static List<String> lines(List<String[]> rows) {
        TextTable table = new TextTable(rows.get(0).length);
        rows.forEach(table::measure);
        return rows.stream().map(table::line).toList();
    }

    /** Makes the columns wide enough for one more row. */
    void measure(String[] row) {
        rows++;
        for (int i = 0; i < row.length; i++) {
            widths[i] = Math.max(widths[i], row[i].length());
        }
    }

    /** How many rows were measured. */
    int rows() {
        return rows;
    }

    /** A row that was measured, laid out. */
    String line(String[] row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            line.append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 2));
        }
        return line.toString().stripTrailing();
    }
}

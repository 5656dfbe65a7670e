package org.asigna.ledger.file;

import org.jspecify.annotations.Nullable;

/**
 * The form of a backup: a ZIP file of one CSV file per table, in a fixed order, and behind them the manifest. In a CSV file
 * {@code \N} is nothing, and a text that begins with {@code \} has another one before it.
 */
final class BackupForm {
    static final String MANIFEST = "manifest.json";

    private static final String NOTHING = "\\N";
    private static final char ESCAPE = '\\';

    private BackupForm() {}

    /** The name of a table's file. */
    static String file(String table) {
        return table + ".csv";
    }

    /** The cell for a text. */
    static String cell(@Nullable String text) {
        if (text == null) {
            return NOTHING;
        }
        return !text.isEmpty() && text.charAt(0) == ESCAPE ? ESCAPE + text : text;
    }

    /** The text of a cell. */
    static @Nullable String text(String cell) {
        if (cell.equals(NOTHING)) {
            return null;
        }
        return !cell.isEmpty() && cell.charAt(0) == ESCAPE ? cell.substring(1) : cell;
    }
}

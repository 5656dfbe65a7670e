package org.asigna.directory.revision;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.asigna.directory.Directory;
import org.jspecify.annotations.Nullable;

/** What the cells of a revision's tables mean. */
final class TableRows {
    private TableRows() {}

    /** Adds a row of a table to a directory. */
    static void add(RevisionTable table, String[] row, Directory.Builder directory) {
        switch (table) {
            case PARTNERS ->
                directory.partner(
                        row[0],
                        row[1],
                        active(row[2]),
                        row[3],
                        number(row[4]),
                        number(row[5]),
                        date(row[6]),
                        date(row[7]));
            case CONTACTS -> directory.contact(row[0], row[1], row[2], row[3], active(row[4]));
            case ACCOUNTS -> directory.account(row[0], row[1], active(row[3]));
            case LICENSES -> directory.license(row[0], row[1], date(row[4]), active(row[5]));
        }
    }

    /** Adds a row of a table to a directory, with as few texts as can be. */
    static void add(RevisionTable table, RowBytes row, int owner, Directory.Builder directory) {
        switch (table) {
            case PARTNERS, CONTACTS -> add(table, row.texts(), directory);
            case ACCOUNTS -> directory.account(row.text(0), row.text(1), active(row.text(3)));
            case LICENSES -> directory.license(row.text(0), owner, date(row.text(4)), active(row.text(5)));
        }
    }

    private static boolean active(String status) {
        return status.equals(StatusWord.ACTIVE);
    }

    private static OptionalInt number(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : IsoDate.parse(text);
    }
}

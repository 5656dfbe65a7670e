package org.asigna.intake;

import java.util.List;
import org.asigna.language.TableKind;

/**
 * What a file is opened for: the kinds of table that are looked for in it, and what the run says instead of a column.
 *
 * @param kinds the kinds of table; of two that fit a header equally well the earlier one is taken
 * @param others kinds of table that are not wanted: what fits one of them better is none of the wanted ones
 * @param visibilityGiven whether the run gives a visibility, so that request tables need no column for it
 * @param passOver whether a file or sheet that holds none of them is passed over with an information; otherwise such a
 *     file is refused
 */
public record Wanted(List<TableKind> kinds, List<TableKind> others, boolean visibilityGiven, boolean passOver) {
    private static final List<TableKind> OF_A_DIRECTORY =
            List.of(TableKind.PARTNERS, TableKind.CONTACTS, TableKind.ACCOUNTS, TableKind.LICENSES);

    public Wanted {
        kinds = List.copyOf(kinds);
        others = List.copyOf(others);
    }

    /** Requests, and the ticks that may stand beside them in a workbook, as may the tables of a directory. */
    public static Wanted requests(boolean visibilityGiven) {
        return new Wanted(List.of(TableKind.REQUESTS, TableKind.TICKS), OF_A_DIRECTORY, visibilityGiven, false);
    }

    /** Ticks alone. */
    public static Wanted ticks() {
        return new Wanted(List.of(TableKind.TICKS), OF_A_DIRECTORY, false, false);
    }

    /** The four tables of a directory, in a folder where other files may lie too, requests and ticks among them. */
    public static Wanted directory() {
        return new Wanted(OF_A_DIRECTORY, List.of(TableKind.REQUESTS, TableKind.TICKS), false, true);
    }
}

package org.asigna.report;

import java.util.List;

/**
 * A row as it goes back to whoever wrote it.
 *
 * @param remark what Asigna says beside it: where it stood, then a line for each finding
 * @param wrong whether something is wrong with the row as a whole
 * @param cells its cells, in the order of its columns, then those beyond the header; blank ones at the end may be left out
 */
public record Correction(String remark, boolean wrong, List<Cell> cells) {
    public Correction {
        cells = List.copyOf(cells);
    }

    /** How much is wrong with a cell. */
    public enum Mark {
        /** Nothing. */
        NONE,
        /** It was warned about. */
        DOUBTFUL,
        /** It is to be mended. */
        WRONG
    }

    /**
     * A cell.
     *
     * @param text its text as it was written
     * @param number the same as a number, as spreadsheets count, where it is one that is shown by its column's format; else blank
     * @param note the sentences of its findings, a line for each
     * @param choices texts that would be taken as they stand, best first
     */
    public record Cell(String text, String number, Mark mark, String note, List<String> choices) {
        public Cell {
            choices = List.copyOf(choices);
        }
    }
}

package org.asigna.intake;

import java.util.List;
import org.asigna.text.Text;

/**
 * One record of a file as it stands: plain data that could cross a process.
 *
 * @param row its number as the program shows it, from 1; in CSV the physical line where the record starts
 * @param cells the cells' texts as a person sees them; a short line simply has fewer
 * @param fault why the line cannot be believed, as a variant of the sentences of {@code row-malformed}; blank if nothing
 *     is wrong with it
 * @param marks what a workbook tells of it beside the texts
 */
public record Line(int row, List<String> cells, String fault, Marks marks) {
    public Line {
        cells = List.copyOf(cells);
    }

    /** A line of which there is nothing to tell beside its texts. */
    public Line(int row, List<String> cells, String fault) {
        this(row, cells, fault, Marks.NONE);
    }

    /** Whether no cell of it holds anything visible. */
    public boolean isBlank() {
        return fault.isEmpty()
                && cells.stream().allMatch(cell -> Text.clean(cell).isEmpty());
    }

    /**
     * What a workbook tells of a row beside its texts.
     *
     * @param hidden whether the row is hidden
     * @param rounded the indexes of columns whose cell is a number with more digits than a spreadsheet keeps
     * @param uncomputed the indexes of columns whose cell is a formula without a result; the cell's text is the formula
     * @param formulas the indexes of columns whose cell is the result of a formula
     */
    public record Marks(boolean hidden, List<Integer> rounded, List<Integer> uncomputed, List<Integer> formulas) {
        /** Nothing to tell. */
        public static final Marks NONE = new Marks(false, List.of(), List.of(), List.of());

        public Marks {
            rounded = List.copyOf(rounded);
            uncomputed = List.copyOf(uncomputed);
            formulas = List.copyOf(formulas);
        }

        /** Whether no cell of the row is a number cut short or a formula without a result. */
        boolean faultNothing() {
            return rounded.isEmpty() && uncomputed.isEmpty();
        }
    }
}

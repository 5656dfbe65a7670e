package org.asigna.intake.excel;

import java.util.ArrayList;
import java.util.List;
import org.asigna.intake.Line;
import org.asigna.intake.Line.Marks;
import org.asigna.intake.NumberFormat;

/** The cells of one row of a sheet while they come in. */
final class RowCells {
    private final List<String> cells = new ArrayList<>();
    private final List<Integer> rounded = new ArrayList<>(0);
    private final List<Integer> uncomputed = new ArrayList<>(0);
    private final List<Integer> formulas = new ArrayList<>(0);
    private final List<NumberFormat> formats = new ArrayList<>(0);

    /** Takes the text of a cell; one that came before gives way. */
    void add(int column, String text) {
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    /** Takes the number of a cell. */
    void add(int column, double number, NumberStyle style) {
        add(column, style.text(number));
        note(column, style);
        if (NumberStyle.isRounded(number)) {
            rounded.add(column);
        }
    }

    /** The first format that says something is that of the column. */
    private void note(int column, NumberStyle style) {
        if (!format(column).isKnown() || format(column).equals(NumberFormat.GENERAL)) {
            while (formats.size() <= column) {
                formats.add(NumberFormat.UNKNOWN);
            }
            formats.set(column, style.written());
        }
    }

    /** How the numbers of a column are shown in the rows so far. */
    NumberFormat format(int column) {
        return column < formats.size() ? formats.get(column) : NumberFormat.UNKNOWN;
    }

    /** Notes that a cell's value is the result of a formula. */
    void isFormula(int column) {
        formulas.add(column);
    }

    /** Takes a formula that has no result. */
    void addUncomputed(int column, String formula) {
        add(column, "=" + formula);
        uncomputed.add(column);
    }

    /**
     * The row that the cells make; they are forgotten.
     *
     * @param row its number, from 1
     * @param hidden whether the program that made the sheet hides it
     */
    Line take(int row, boolean hidden) {
        Line line = new Line(
                row,
                cells,
                "",
                hidden || !rounded.isEmpty() || !formulas.isEmpty()
                        ? new Marks(hidden, rounded, uncomputed, formulas)
                        : Marks.NONE);
        cells.clear();
        rounded.clear();
        uncomputed.clear();
        formulas.clear();
        return line;
    }
}

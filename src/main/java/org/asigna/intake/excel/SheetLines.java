package org.asigna.intake.excel;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.asigna.intake.BrokenFileException;
import org.asigna.intake.Line;
import org.asigna.intake.LineReader;
import org.asigna.intake.NumberFormat;
import org.jspecify.annotations.Nullable;

/** The lines of a sheet that knows only its filled rows: those between come as blank ones. */
abstract class SheetLines implements LineReader {
    private static final int MOST_ROWS = 1 << 20;
    static final int MOST_COLUMNS = 1 << 14;

    /** A column can be no wider, in characters. */
    private static final double WIDEST = 255;

    /** The cells of the row that is coming in. */
    final RowCells cells = new RowCells();

    private final BitSet hiddenColumns = new BitSet();
    private double[] widths = {};
    private int last;
    private @Nullable Line ahead;

    /**
     * The next row that the sheet has, or null after the last.
     *
     * @throws IOException if the file cannot be read on
     */
    abstract @Nullable Line nextFilled() throws IOException;

    @Override
    public final @Nullable Line next() throws IOException {
        Line line = ahead == null ? nextFilled() : ahead;
        if (line == null) {
            return null;
        }
        if (line.row() > MOST_ROWS) {
            throw new BrokenFileException("rows-end", Integer.toString(line.row()));
        }
        if (line.row() <= last) {
            throw new BrokenFileException("rows-order", Integer.toString(line.row()), Integer.toString(last));
        }
        last++;
        ahead = line.row() == last ? null : line;
        return line.row() == last ? line : new Line(last, List.of(), "");
    }

    /** Notes that columns are hidden, by their indexes, the last one included. */
    final void hideColumns(int from, int to) {
        hiddenColumns.set(Math.max(from, 0), Math.max(Math.min(to + 1, MOST_COLUMNS), Math.max(from, 0)));
    }

    /** Notes how wide columns are, by their indexes, the last one included. */
    final void widen(int from, int to, double characters) {
        int first = Math.max(from, 0);
        int end = Math.min(to + 1, MOST_COLUMNS);
        if (characters > 0 && first < end) {
            widths = Arrays.copyOf(widths, Math.max(widths.length, end));
            Arrays.fill(widths, first, end, Math.min(characters, WIDEST));
        }
    }

    @Override
    public final boolean hidesColumn(int column) {
        return hiddenColumns.get(column);
    }

    @Override
    public final double width(int column) {
        return column < widths.length ? widths[column] : 0;
    }

    @Override
    public final NumberFormat format(int column) {
        return cells.format(column);
    }
}

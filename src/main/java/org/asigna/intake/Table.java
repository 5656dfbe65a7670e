package org.asigna.intake;

import java.io.Closeable;
import java.util.List;
import org.asigna.finding.Finding;
import org.asigna.finding.Source;
import org.asigna.language.TableKind;
import org.jspecify.annotations.Nullable;

/** A sheet whose header was recognised: its rows can be pulled one after another. */
public interface Table extends Closeable {
    /** Where it stands, with its header's cells. */
    Source source();

    /** The row of its header. */
    int headerRow();

    /** What it holds. */
    TableKind kind();

    /** The index of a column by its key ({@link TableKind#columns()}), or -1 if the table has none. */
    int column(String key);

    /**
     * How wide the program that made the file shows a column, by its index, in characters of its usual font; 0 if it says
     * nothing. To be asked once rows were read.
     */
    default double width(int column) {
        return 0;
    }

    /** How the numbers of a column are shown by the program that made the file; to be asked once rows were read. */
    default NumberFormat format(int column) {
        return NumberFormat.UNKNOWN;
    }

    /**
     * The next row that has a filled cell in a used column, or null after the last. A row with filled cells beyond the
     * header carries a fault. A file that cannot be read on has no further row, and {@link #findings()} say why.
     */
    @Nullable
    Row next();

    /** How many blank rows were passed over so far between rows; those after the last filled row do not count. */
    int blank();

    /**
     * What reading the rows has shown, to be asked after the last: rows and columns that are hidden, columns of formulas,
     * or, as an error, why the file could not be read on, which makes it one that is refused.
     */
    List<Finding> findings();
}

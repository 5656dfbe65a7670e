package org.asigna.intake;

import java.io.Closeable;
import java.io.IOException;
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
     * The next row that has a filled cell in a used column, or null after the last. A row with filled cells beyond the
     * header carries a fault.
     *
     * @throws IOException if the file cannot be read on
     */
    @Nullable
    Row next() throws IOException;

    /** How many blank rows were passed over so far between rows; those after the last filled row do not count. */
    int blank();
}

package org.asigna.report;

import java.io.Closeable;
import java.io.IOException;

/** A file that takes the rows of a report, below the header that it has written already. */
public interface TableFile extends Closeable {
    /**
     * Writes the next row.
     *
     * @param cells a text for each column, empty for a blank cell
     * @throws IOException if the disk does not take it
     */
    void row(String... cells) throws IOException;
}

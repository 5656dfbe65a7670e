package org.asigna.report.csv;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.asigna.csv.CsvWriter;
import org.asigna.finding.Place;
import org.asigna.plan.Outcome;

/** {@code decisions.csv}: what became of each row read, in the order read. */
public final class DecisionsCsv implements Closeable {
    /** The file's name. */
    public static final String NAME = "decisions.csv";

    private final CsvWriter csv;

    /**
     * Creates the file.
     *
     * @throws IOException if it cannot be created
     */
    public DecisionsCsv(Path file) throws IOException {
        csv = CsvWriter.create(file, "file", "sheet", "row", "outcome");
    }

    /**
     * Writes the next row's outcome.
     *
     * @throws IOException if the disk does not take it
     */
    public void write(Place row, Outcome outcome) throws IOException {
        csv.row(row.source().file(), row.source().sheet(), Integer.toString(row.row()), outcome.word());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

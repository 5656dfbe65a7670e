package org.asigna.report;

import java.io.Closeable;
import java.io.IOException;
import org.asigna.plan.Change;
import org.jspecify.annotations.Nullable;

/** The report of assignments being written, into all its files at once: one row for each pair of the accepted rows. */
public final class AssignmentsReport implements Closeable {
    private final AssignmentCells cells;
    private final TableFile csv;
    private final @Nullable TableFile workbook;

    AssignmentsReport(AssignmentCells cells, TableFile csv, @Nullable TableFile workbook) {
        this.cells = cells;
        this.csv = csv;
        this.workbook = workbook;
    }

    /**
     * Writes the next row.
     *
     * @throws IOException if the disk does not take it
     */
    public void write(Change change) throws IOException {
        String[] row = cells.of(change);
        csv.row(row);
        if (workbook != null) {
            workbook.row(row);
        }
    }

    @Override
    public void close() throws IOException {
        try (csv) {
            if (workbook != null) {
                workbook.close();
            }
        }
    }
}

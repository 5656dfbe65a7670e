package org.asigna.report;

import java.io.Closeable;
import java.io.IOException;
import org.asigna.report.excel.WorkbookTable;
import org.jspecify.annotations.Nullable;

/** The report of drift being written: one row for each thing to say about a present assignment. */
public final class DriftReport implements Closeable {
    private final DriftCells cells;
    private final TableFile csv;
    private final @Nullable WorkbookTable workbook;

    DriftReport(DriftCells cells, TableFile csv, @Nullable WorkbookTable workbook) {
        this.cells = cells;
        this.csv = csv;
        this.workbook = workbook;
    }

    /**
     * Writes the next row.
     *
     * @throws IOException if the disk does not take it
     */
    public void write(DriftLine line) throws IOException {
        String[] row = cells.of(line);
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

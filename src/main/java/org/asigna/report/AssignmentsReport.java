package org.asigna.report;

import java.io.Closeable;
import java.io.IOException;
import org.asigna.language.Phrases;
import org.asigna.plan.Change;
import org.asigna.report.excel.Summary;
import org.asigna.report.excel.WorkbookTable;
import org.jspecify.annotations.Nullable;

/**
 * The report of assignments being written, into all its files at once: one row for each pair of the accepted rows, and in the
 * workbook a summary behind them.
 */
public final class AssignmentsReport implements Closeable {
    private final AssignmentCells cells;
    private final TableFile csv;
    private final @Nullable WorkbookTable workbook;
    private final PartnerTotals totals;
    private final Phrases words;

    AssignmentsReport(
            AssignmentCells cells,
            TableFile csv,
            @Nullable WorkbookTable workbook,
            PartnerTotals totals,
            Phrases words) {
        this.cells = cells;
        this.csv = csv;
        this.workbook = workbook;
        this.totals = totals;
        this.words = words;
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
            totals.add(change, row[AssignmentCells.PARTNER_NAME]);
        }
    }

    @Override
    public void close() throws IOException {
        try (csv) {
            if (workbook != null) {
                try (workbook) {
                    workbook.add(new Summary(totals.inOrder(), words));
                }
            }
        }
    }
}

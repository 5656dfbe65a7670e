package org.asigna.sync;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.asigna.directory.revision.RevisionTable;
import org.asigna.directory.revision.RowBytes;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.home.StopRequest;
import org.asigna.intake.Row;
import org.asigna.intake.Table;
import org.asigna.sync.CellReader.Cell;

/** Reads the rows of one file's table into the table that they add up to, each checked by itself. */
final class TableReader {
    private static final int LEVEL = RevisionTable.PARTNERS.columns().indexOf("level");

    private final Table table;
    private final RevisionTable kind;
    private final DraftTable draft;
    private final CellReader cells;
    private final LevelCheck levels;
    private final int[] columns;
    private final CellReader.Kind[] kinds;
    private final RowBytes written = new RowBytes();

    TableReader(Table table, RevisionTable kind, DraftTable draft, CellReader cells, LevelCheck levels) {
        this.table = table;
        this.kind = kind;
        this.draft = draft;
        this.cells = cells;
        this.levels = levels;
        this.columns = kind.columns().stream().mapToInt(table::column).toArray();
        this.kinds = kind.columns().stream().map(CellReader.Kind::of).toArray(CellReader.Kind[]::new);
    }

    /**
     * Reads all rows, unless the process is asked to stop.
     *
     * @return how many there were
     * @throws IOException if the file cannot be read on
     */
    int read(Consumer<Finding> report, StopRequest stop) throws IOException {
        draft.from(table.source(), columns[0], columns[1]);
        RowFindings findings = new RowFindings(report);
        int count = 0;
        try (RowsAhead rows = new RowsAhead(table)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                stop.check();
                findings.begin();
                read(row, findings);
                count++;
            }
        }
        return count;
    }

    private void read(Row row, RowFindings findings) {
        if (!row.line().fault().isEmpty()) {
            draft.addUnbelieved();
            row.malformed().ifPresent(findings);
            return;
        }
        written.clear();
        for (int i = 0; i < columns.length; i++) {
            written.add(columns[i] < 0 ? kinds[i].absent() : cells.read(kinds[i], row, columns[i], findings));
        }
        requireIds(row, findings);
        if (kind == RevisionTable.PARTNERS && !findings.haveError()) {
            Optional<Finding> level = levels.check(written.texts(), new Cell(row, columns[LEVEL]));
            level.ifPresent(findings);
        }
        draft.add(row.line().row(), written, findings.haveError());
    }

    /** A blank id and a blank owner are told here, unless something else was told of the cell. */
    private void requireIds(Row row, RowFindings findings) {
        if (written.end(0) == 0 && row.text(columns[0]).isEmpty()) {
            findings.accept(new Cell(row, columns[0]).finding(Code.ID_MISSING));
        }
        if (written.end(1) == written.end(0)
                && kind.owner().isPresent()
                && row.text(columns[1]).isEmpty()) {
            findings.accept(new Cell(row, columns[1]).finding(Code.OWNER_UNKNOWN));
        }
    }

    /** Passes findings on, and remembers whether one of a row's is an error. */
    private static final class RowFindings implements Consumer<Finding> {
        private final Consumer<Finding> report;
        private boolean error;

        private RowFindings(Consumer<Finding> report) {
            this.report = report;
        }

        private void begin() {
            error = false;
        }

        private boolean haveError() {
            return error;
        }

        @Override
        public void accept(Finding finding) {
            error |= finding.isError();
            report.accept(finding);
        }
    }
}

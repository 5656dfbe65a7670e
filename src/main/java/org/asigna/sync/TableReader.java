package org.asigna.sync;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.asigna.directory.revision.RevisionTable;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
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

    TableReader(Table table, RevisionTable kind, DraftTable draft, CellReader cells, LevelCheck levels) {
        this.table = table;
        this.kind = kind;
        this.draft = draft;
        this.cells = cells;
        this.levels = levels;
        this.columns = kind.columns().stream().mapToInt(table::column).toArray();
    }

    /**
     * Reads all rows.
     *
     * @return how many there were
     * @throws IOException if the file cannot be read on
     */
    int read(Consumer<Finding> report) throws IOException {
        draft.from(table.source(), columns[0], columns[1]);
        int count = 0;
        for (Row row = table.next(); row != null; row = table.next()) {
            read(row).forEach(report);
            count++;
        }
        return count;
    }

    private List<Finding> read(Row row) {
        Optional<Finding> malformed = row.malformed();
        if (malformed.isPresent()) {
            draft.addUnbelieved();
            return List.of(malformed.get());
        }
        List<Finding> findings = new ArrayList<>(0);
        String[] written = new String[columns.length];
        for (int i = 0; i < columns.length; i++) {
            written[i] = cells.read(kind.columns().get(i), new Cell(row, columns[i]), findings::add);
        }
        requireIds(written, row, findings);
        boolean isWrong = findings.stream().anyMatch(Finding::isError);
        if (kind == RevisionTable.PARTNERS && !isWrong) {
            levels.check(written, new Cell(row, columns[LEVEL])).ifPresent(findings::add);
        }
        draft.add(row.line().row(), written, isWrong);
        return findings;
    }

    /** A blank id and a blank owner are told here, unless something else was told of the cell. */
    private void requireIds(String[] written, Row row, List<Finding> findings) {
        Cell id = new Cell(row, columns[0]);
        if (written[0].isEmpty() && id.text().isEmpty()) {
            findings.add(id.finding(Code.ID_MISSING));
        }
        Cell owner = new Cell(row, columns[1]);
        if (kind.owner().isPresent() && written[1].isEmpty() && owner.text().isEmpty()) {
            findings.add(owner.finding(Code.OWNER_UNKNOWN));
        }
    }
}

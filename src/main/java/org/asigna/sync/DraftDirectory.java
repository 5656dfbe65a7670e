package org.asigna.sync;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.asigna.directory.index.HashIndex;
import org.asigna.directory.revision.Manifest;
import org.asigna.directory.revision.RevisionStore;
import org.asigna.directory.revision.RevisionTable;
import org.asigna.directory.revision.RevisionWriter;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;

/** A revision to be: the rows of the four tables as they come, then what needs more than one row, then the revision. */
final class DraftDirectory {
    private static final int OWNER = 1;
    private static final int NONE = -1;

    private final Map<RevisionTable, DraftTable> tables;
    private final Map<RevisionTable, int[]> owners = new EnumMap<>(RevisionTable.class);
    private final Map<RevisionTable, int[]> orders = new EnumMap<>(RevisionTable.class);

    DraftDirectory() {
        tables = Arrays.stream(RevisionTable.values())
                .collect(Collectors.toMap(
                        table -> table,
                        table -> new DraftTable(),
                        (one, other) -> one,
                        () -> new EnumMap<>(RevisionTable.class)));
    }

    DraftTable of(RevisionTable table) {
        DraftTable draft = tables.get(table);
        if (draft == null) {
            throw new IllegalStateException("no table " + table.key());
        }
        return draft;
    }

    /** The tables of which nothing was found. */
    List<RevisionTable> missing() {
        return tables.keySet().stream().filter(table -> of(table).isMissing()).toList();
    }

    /** What became of the rows of each table. */
    Map<RevisionTable, SyncResult.Rows> counts() {
        return tables.keySet().stream()
                .collect(Collectors.toMap(table -> table, table -> of(table).count()));
    }

    /**
     * Leaves out the rows that repeat an id and, if all tables are there, those whose owner is not known; an owner that is
     * left out is unknown.
     */
    void settle(boolean complete, Consumer<Finding> report) {
        leaveOutRepeated(RevisionTable.PARTNERS, report);
        leaveOutRepeated(RevisionTable.ACCOUNTS, report);
        for (RevisionTable owned : List.of(RevisionTable.CONTACTS, RevisionTable.LICENSES)) {
            if (complete) {
                owned.owner().ifPresent(owner -> leaveOutUnowned(owned, owner, report));
            }
            leaveOutRepeated(owned, report);
        }
    }

    /**
     * Makes the rows that are not left out a revision.
     *
     * @throws IOException if the disk does not take it
     */
    RevisionWriter.Published publish(RevisionStore store, List<Manifest.Input> sources) throws IOException {
        try (RevisionWriter writer = RevisionWriter.into(store)) {
            for (RevisionTable table : RevisionTable.values()) {
                writer.write(table, rows(table));
            }
            return writer.publish(sources);
        }
    }

    private void leaveOutRepeated(RevisionTable table, Consumer<Finding> report) {
        DraftTable draft = of(table);
        int[] order = draft.inOrder();
        orders.put(table, order);
        int staying = NONE;
        for (int i = 0; i < order.length; i++) {
            int number = order[i];
            if (i == 0 || !draft.haveSameId(order[i - 1], number)) {
                staying = NONE;
            }
            if (staying != NONE) {
                draft.leaveOut(number);
                report.accept(repeated(draft, number, staying));
            } else if (!draft.isLeftOut(number)) {
                staying = number;
            }
        }
    }

    private static Finding repeated(DraftTable draft, int number, int staying) {
        return Finding.of(Code.ID_REPEATED, draft.idPlace(number), draft.cells(number)[0])
                .naming(draft.idPlace(staying).rowName());
    }

    private void leaveOutUnowned(RevisionTable table, RevisionTable ownerTable, Consumer<Finding> report) {
        DraftTable draft = of(table);
        DraftTable ownerDraft = of(ownerTable);
        HashIndex index = ownerDraft.indexed();
        int[] owner = new int[draft.size()];
        for (int number = 0; number < owner.length; number++) {
            String id = draft.cells(number)[OWNER];
            owner[number] = id.isEmpty() ? NONE : ownerDraft.find(index, id);
            if (owner[number] == NONE && !id.isEmpty()) {
                report.accept(Finding.of(Code.OWNER_UNKNOWN, draft.ownerPlace(number), id));
                draft.leaveOut(number);
            }
        }
        owners.put(table, owner);
    }

    private Iterator<String[]> rows(RevisionTable table) {
        DraftTable draft = of(table);
        return Arrays.stream(orders.getOrDefault(table, new int[0]))
                .filter(number -> !draft.isLeftOut(number))
                .mapToObj(number -> row(table, number))
                .iterator();
    }

    /** A row's cells, its owner as the owner's table spells it. */
    private String[] row(RevisionTable table, int number) {
        String[] cells = of(table).cells(number);
        int[] owner = owners.get(table);
        Optional<RevisionTable> ownerTable = table.owner();
        if (owner != null && ownerTable.isPresent()) {
            cells[OWNER] = of(ownerTable.get()).cells(owner[number])[0];
        }
        return cells;
    }
}

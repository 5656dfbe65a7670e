package org.asigna.sync;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.asigna.directory.index.HashIndex;
import org.asigna.directory.revision.Manifest;
import org.asigna.directory.revision.RevisionStore;
import org.asigna.directory.revision.RevisionTable;
import org.asigna.directory.revision.RevisionWriter;
import org.asigna.directory.revision.RowBytes;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.text.TextOrder;

/** A revision to be: the rows of the four tables as they come, then what needs more than one row, then the revision. */
final class DraftDirectory {
    private static final int ID = 0;
    private static final int OWNER = 1;
    private static final int NONE = -1;

    private final Map<RevisionTable, DraftTable> tables;
    private final Map<RevisionTable, Owners> owners = new EnumMap<>(RevisionTable.class);
    private final Map<RevisionTable, int[]> orders = new EnumMap<>(RevisionTable.class);

    DraftDirectory() {
        tables = Arrays.stream(RevisionTable.values())
                .collect(Collectors.toMap(
                        table -> table,
                        table -> new DraftTable(table.columns().size()),
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
        var licenses = CompletableFuture.supplyAsync(of(RevisionTable.LICENSES)::inOrder);
        leaveOutRepeated(RevisionTable.PARTNERS, of(RevisionTable.PARTNERS).inOrder(), report);
        leaveOutRepeated(RevisionTable.ACCOUNTS, of(RevisionTable.ACCOUNTS).inOrder(), report);
        for (RevisionTable owned : List.of(RevisionTable.CONTACTS, RevisionTable.LICENSES)) {
            if (complete) {
                owned.owner().ifPresent(owner -> leaveOutUnowned(owned, owner, report));
            }
            TextOrder order = owned == RevisionTable.LICENSES
                    ? licenses.join()
                    : of(owned).inOrder();
            leaveOutRepeated(owned, order, report);
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
                int[] order = orders.getOrDefault(table, new int[0]);
                writer.write(table, new DraftRows(of(table), order, owners.getOrDefault(table, Owners.NOBODY)));
            }
            return writer.publish(sources);
        }
    }

    private void leaveOutRepeated(RevisionTable table, TextOrder order, Consumer<Finding> report) {
        DraftTable draft = of(table);
        int[] numbers = order.numbers();
        orders.put(table, numbers);
        int staying = NONE;
        for (int i = 0; i < numbers.length; i++) {
            int number = numbers[i];
            if (i == 0 || !order.repeats(i) || draft.isNameless(number)) {
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
        return Finding.of(Code.ID_REPEATED, draft.idPlace(number), draft.cell(number, ID))
                .naming(draft.idPlace(staying).rowName());
    }

    private void leaveOutUnowned(RevisionTable table, RevisionTable ownerTable, Consumer<Finding> report) {
        DraftTable draft = of(table);
        DraftTable ownerDraft = of(ownerTable);
        HashIndex index = ownerDraft.indexed();
        RowBytes row = new RowBytes();
        int[] owner = new int[draft.size()];
        BitSet respelled = new BitSet();
        for (int number = 0; number < owner.length; number++) {
            draft.cells(number, row);
            boolean blank = row.start(OWNER) == row.end(OWNER);
            owner[number] = blank ? NONE : ownerDraft.find(index, row, OWNER);
            if (owner[number] != NONE) {
                respelled.set(number, !ownerDraft.spells(owner[number], row, OWNER));
            } else if (!blank) {
                report.accept(Finding.of(Code.OWNER_UNKNOWN, draft.ownerPlace(number), row.text(OWNER)));
                draft.leaveOut(number);
            }
        }
        owners.put(table, new Owners(ownerDraft, respelled, owner, ranks(ownerTable)));
    }

    /** By each row of a table its number among those that stay, in the order of ids. */
    private int[] ranks(RevisionTable table) {
        DraftTable draft = of(table);
        int[] ranks = new int[draft.size()];
        int rank = 0;
        for (int number : orders.getOrDefault(table, new int[0])) {
            if (!draft.isLeftOut(number)) {
                ranks[number] = rank++;
            }
        }
        return ranks;
    }
}

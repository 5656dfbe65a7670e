package org.asigna.directory.revision;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.asigna.directory.Departure;
import org.jspecify.annotations.Nullable;

/** What became of the rows of each table from one revision to another. */
public final class RevisionDifference {
    private static final String STATUS = "status";

    private final RevisionStore store;
    private final RevisionId before;
    private final RevisionId after;
    private final Map<RevisionTable, Rows> tables;

    private RevisionDifference(
            RevisionStore store, RevisionId before, RevisionId after, Map<RevisionTable, Rows> tables) {
        this.store = store;
        this.before = before;
        this.after = after;
        this.tables = Collections.unmodifiableMap(tables);
    }

    /**
     * Compares two revisions of a store. Both are read once, row by row, side by side.
     *
     * @throws UncheckedIOException if one of them is not here or cannot be read
     */
    public static RevisionDifference between(RevisionStore store, RevisionId before, RevisionId after) {
        Manifest old = store.manifest(before);
        Manifest now = store.manifest(after);
        EnumMap<RevisionTable, Rows> tables = new EnumMap<>(RevisionTable.class);
        for (RevisionTable table : RevisionTable.values()) {
            Counter counter = new Counter(table.columns().indexOf(STATUS));
            if (!before.equals(after)) {
                TablePair.of(store, table, before, after).read(counter);
            }
            tables.put(table, counter.rows(old.of(table).rows(), now.of(table).rows()));
        }
        return new RevisionDifference(store, before, after, tables);
    }

    /** Whether nothing came, changed or went. */
    public boolean isEmpty() {
        return tables.values().stream().allMatch(rows -> rows.came() + rows.changed() + rows.went() == 0);
    }

    /** The numbers of a table. */
    public Rows of(RevisionTable table) {
        return tables.getOrDefault(table, new Rows(0, 0, 0, 0, 0, 0));
    }

    /**
     * Gives the partners, contacts and accounts that went, as the revision before has them. It reads again the tables
     * from which any did.
     *
     * @throws UncheckedIOException if a revision is no longer here or cannot be read
     */
    public void departures(Consumer<? super Departure> consumer) {
        for (RevisionTable table : RevisionTable.values()) {
            if (table != RevisionTable.LICENSES && of(table).went() > 0) {
                TablePair.of(store, table, before, after).read((old, now) -> {
                    if (old != null && now == null) {
                        consumer.accept(departure(table, old));
                    }
                });
            }
        }
    }

    private static Departure departure(RevisionTable table, String[] row) {
        return switch (table) {
            case PARTNERS -> Departure.ofPartner(row[0], row[1], row[3]);
            case CONTACTS -> Departure.ofContact(row[0], row[3], row[2]);
            case ACCOUNTS -> Departure.ofAccount(row[0], row[1]);
            case LICENSES -> throw new IllegalArgumentException("licences are not remembered");
        };
    }

    /**
     * How many rows of one table came, changed and went.
     *
     * @param before how many there were
     * @param now how many there are
     * @param came how many ids are new
     * @param changed how many ids stayed with other cells
     * @param retired how many of these were active and are no longer
     * @param went how many ids are no longer there
     */
    public record Rows(int before, int now, int came, int changed, int retired, int went) {}

    private static final class Counter implements TablePair.Rows {
        private final int status;
        private int came;
        private int changed;
        private int retired;
        private int went;

        private Counter(int status) {
            this.status = status;
        }

        @Override
        public void take(String @Nullable [] old, String @Nullable [] now) {
            came += old == null ? 1 : 0;
            went += now == null ? 1 : 0;
            if (old != null && now != null && !Arrays.equals(old, now)) {
                changed++;
                boolean ended = old[status].equals(StatusWord.ACTIVE) && !now[status].equals(StatusWord.ACTIVE);
                retired += ended ? 1 : 0;
            }
        }

        private Rows rows(int before, int now) {
            return new Rows(before, now, came, changed, retired, went);
        }
    }
}

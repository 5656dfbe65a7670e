package org.asigna.directory.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One table in two revisions, read side by side, row by row.
 *
 * @param before its file in the one
 * @param after its file in the other
 */
record TablePair(Path before, Path after) {
    /** The table of a store's revisions. */
    static TablePair of(RevisionStore store, RevisionTable table, RevisionId before, RevisionId after) {
        return new TablePair(store.table(before, table), store.table(after, table));
    }

    /**
     * Gives the rows of each id that are not the same in both, in the order of ids.
     *
     * @throws UncheckedIOException if a file cannot be read
     */
    void read(Rows rows) {
        try (RecordReader old = RecordReader.open(before);
                RecordReader now = RecordReader.open(after)) {
            old.next();
            now.next();
            read(old, now, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(before + " and " + after + " cannot be compared", e);
        }
    }

    private static void read(RecordReader before, RecordReader after, Rows rows) throws IOException {
        boolean anyOld = before.next();
        boolean anyNow = after.next();
        while (anyOld || anyNow) {
            int order = 0;
            if (!anyOld || !anyNow || !before.isSame(after)) {
                String[] old = anyOld ? before.cells() : null;
                String[] now = anyNow ? after.cells() : null;
                order = order(old, now);
                rows.take(order <= 0 ? old : null, order >= 0 ? now : null);
            }
            anyOld = order <= 0 ? before.next() : anyOld;
            anyNow = order >= 0 ? after.next() : anyNow;
        }
    }

    /** Which of two rows comes first by id; a table at its end comes last. */
    private static int order(String @Nullable [] old, String @Nullable [] now) {
        if (old == null || now == null) {
            return old == null ? 1 : -1;
        }
        return String.CASE_INSENSITIVE_ORDER.compare(old[0], now[0]);
    }

    /** Takes what an id's rows are in the two revisions, where they differ. */
    @FunctionalInterface
    interface Rows {
        /** One of the two is null where the revision lacks the id. */
        void take(String @Nullable [] old, String @Nullable [] now);
    }
}

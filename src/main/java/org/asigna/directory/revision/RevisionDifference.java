package org.asigna.directory.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.asigna.csv.CsvReader;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of each table from one revision to another.
 *
 * @param tables the numbers of each table
 */
public record RevisionDifference(Map<RevisionTable, Rows> tables) {
    public RevisionDifference {
        tables = Collections.unmodifiableMap(new EnumMap<>(tables));
    }

    /**
     * Compares two revisions of a store. Both are read once, row by row, side by side.
     *
     * @throws UncheckedIOException if one of them is not here or cannot be read
     */
    public static RevisionDifference between(RevisionStore store, RevisionId before, RevisionId after) {
        EnumMap<RevisionTable, Rows> tables = new EnumMap<>(RevisionTable.class);
        for (RevisionTable table : RevisionTable.values()) {
            tables.put(
                    table,
                    before.equals(after)
                            ? new Rows(0, 0, 0)
                            : compare(store.table(before, table), store.table(after, table)));
        }
        return new RevisionDifference(tables);
    }

    /** Whether nothing came, changed or went. */
    public boolean isEmpty() {
        return tables.values().stream().allMatch(rows -> rows.came() + rows.changed() + rows.went() == 0);
    }

    /** The numbers of a table. */
    public Rows of(RevisionTable table) {
        return tables.getOrDefault(table, new Rows(0, 0, 0));
    }

    private static Rows compare(Path before, Path after) {
        try (CsvReader old = CsvReader.open(before);
                CsvReader now = CsvReader.open(after)) {
            return compare(old, now);
        } catch (IOException e) {
            throw new UncheckedIOException(before + " and " + after + " cannot be compared", e);
        }
    }

    private static Rows compare(CsvReader before, CsvReader after) {
        int came = 0;
        int changed = 0;
        int went = 0;
        String[] old = before.next();
        String[] now = after.next();
        while (old != null || now != null) {
            int order = order(old, now);
            came += order > 0 ? 1 : 0;
            went += order < 0 ? 1 : 0;
            changed += order == 0 && !Arrays.equals(old, now) ? 1 : 0;
            old = order <= 0 ? before.next() : old;
            now = order >= 0 ? after.next() : now;
        }
        return new Rows(came, changed, went);
    }

    /** Which of two rows comes first by id; a table at its end comes last. */
    private static int order(String @Nullable [] old, String @Nullable [] now) {
        if (old == null || now == null) {
            return old == null ? 1 : -1;
        }
        return String.CASE_INSENSITIVE_ORDER.compare(old[0], now[0]);
    }

    /**
     * How many rows of one table came, changed and went.
     *
     * @param came how many ids are new
     * @param changed how many ids stayed with other cells
     * @param went how many ids are no longer there
     */
    public record Rows(int came, int changed, int went) {}
}

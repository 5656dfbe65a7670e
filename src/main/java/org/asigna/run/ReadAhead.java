package org.asigna.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.asigna.intake.Row;
import org.asigna.intake.Table;
import org.asigna.plan.folder.RawRows;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of tables on a thread of its own, a few pages ahead of whoever takes them, and keeps their raw cells. A
 * table, and the raw rows, are the reader's alone until their last page has been taken.
 */
public final class ReadAhead implements Closeable {
    private static final int PAGE = 1000;
    private static final int PAGES_AHEAD = 8;

    private final List<Table> tables;
    private final RawRows raw;
    private final BlockingQueue<Optional<Page>> pages = new ArrayBlockingQueue<>(PAGES_AHEAD);
    private final Thread thread;
    private volatile @Nullable Throwable failure;
    private boolean ended;

    /** Begins to read. */
    ReadAhead(List<Table> tables, RawRows raw) {
        this.tables = List.copyOf(tables);
        this.raw = raw;
        this.thread = new Thread(this::readAll, "reading");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * The next page, or null after the last one of the last table.
     *
     * @throws IOException if the raw rows could not be kept
     */
    @Nullable
    Page next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            Optional<Page> page = pages.take();
            ended = page.isEmpty();
            if (ended) {
                Failures.rethrow(failure); // which is told behind what was read before
            }
            return page.orElse(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while rows were read");
        }
    }

    private void readAll() {
        try {
            try {
                for (Table table : tables) {
                    read(table);
                }
            } catch (IOException | RuntimeException | Error broken) {
                failure = broken;
            }
            pages.put(Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody wants to read on
        }
    }

    private void read(Table table) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>(PAGE);
        int count = 0;
        for (Row row = table.next(); row != null; row = table.next()) {
            raw.keep(row.line().cells());
            count++;
            rows.add(row);
            if (rows.size() == PAGE) {
                pages.put(Optional.of(new Page(table, rows, false, count)));
                rows = new ArrayList<>(PAGE);
            }
        }
        pages.put(Optional.of(new Page(table, rows, true, count)));
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the reading ended");
        }
    }

    /**
     * Rows of one table.
     *
     * @param table the table; null behind the last
     * @param rows the rows
     * @param last whether the table has no more
     * @param rowsOfTable how many rows of the table have been read, these included
     */
    public record Page(Table table, List<Row> rows, boolean last, int rowsOfTable) {}
}

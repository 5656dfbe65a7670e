package org.asigna.sync;

import java.io.Closeable;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.asigna.intake.Row;
import org.asigna.intake.Table;
import org.jspecify.annotations.Nullable;

/** The rows of a table, read by a thread of its own while those before them are looked at. */
final class RowsAhead implements Closeable {
    private static final int ROWS = 512;
    private static final int BATCHES = 8;

    private final Table table;
    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES);
    private final Thread reader;
    private Batch batch = new Batch(new Row[0], 0, null);
    private int next;

    /** Begins to read a table; nobody else may ask it until this is closed. */
    RowsAhead(Table table) {
        this.table = table;
        this.reader = new Thread(this::read, "read " + table.kind().key());
        reader.setDaemon(true);
        reader.start();
    }

    /** The next row, or null after the last. */
    @Nullable
    Row next() throws InterruptedIOException {
        if (next == batch.size) {
            if (next < batch.rows.length) {
                return null;
            }
            batch = take();
            next = 0;
            batch.rethrow();
            return next();
        }
        return batch.rows[next++];
    }

    private Batch take() throws InterruptedIOException {
        try {
            return batches.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while rows were read");
        }
    }

    /** Batches of rows; the last one is not full. */
    private void read() {
        try {
            Batch filled = batch();
            while (filled.size == ROWS) {
                batches.put(filled);
                filled = batch();
            }
            batches.put(filled);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Batch batch() {
        @Nullable Row[] rows = new Row[ROWS];
        int size = 0;
        try {
            Row row = table.next();
            while (row != null) {
                rows[size++] = row;
                row = size < ROWS ? table.next() : null;
            }
            return new Batch(rows, size, null);
        } catch (RuntimeException | Error failure) {
            return new Batch(rows, 0, failure);
        }
    }

    /** Ends the reading; the table is free again. */
    @Override
    public void close() throws InterruptedIOException {
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while rows were read");
        }
    }

    // filled by one thread, then read by another
    @SuppressWarnings("ArrayRecordComponent")
    private record Batch(
            @Nullable Row[] rows, int size, @Nullable Throwable failure) {
        private void rethrow() {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }
}

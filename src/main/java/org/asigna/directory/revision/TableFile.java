package org.asigna.directory.revision;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.asigna.csv.CsvWriter;

/** One table of a revision being written: hashed on the way, its rows held to the order of ids. */
final class TableFile implements Closeable {
    private static final int BLOCK = 1 << 20;

    private final OutputStream stream;
    private final Hashing hashing;
    private final int columns;
    private final IdOrder order = new IdOrder();

    /** Where {@link CsvWriter} writes what is not plain. */
    private final ByteArrayOutputStream aside = new ByteArrayOutputStream();

    private final CsvWriter csv;
    private byte[] block = new byte[BLOCK];
    private byte[] spare = new byte[BLOCK];
    private int filled;
    private int rows;

    private TableFile(OutputStream stream, RevisionTable table, Hashing hashing) throws IOException {
        this.stream = stream;
        this.hashing = hashing;
        this.columns = table.columns().size();
        this.csv = CsvWriter.to(aside, table.columns().toArray(String[]::new));
        takeAside();
    }

    /** Creates the file and writes its header; what is written counts in the hash of the whole revision, too. */
    static TableFile create(Path file, RevisionTable table, Hashing hashing) throws IOException {
        OutputStream stream = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
        try {
            return new TableFile(stream, table, hashing);
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }

    void row(RowBytes row) throws IOException {
        if (row.size() != columns) {
            throw new IllegalArgumentException("a row of " + row.size() + " cells, expected " + columns);
        }
        order.check(row);
        int most = PlainCsv.most(row);
        if (most > BLOCK - filled) {
            flush();
        }
        int end = most > BLOCK ? -1 : PlainCsv.put(row, block, filled);
        if (end < 0) {
            csv.row(row.texts());
            takeAside();
        } else {
            filled = end;
        }
        rows++;
    }

    private void takeAside() throws IOException {
        csv.flush();
        byte[] bytes = aside.toByteArray();
        aside.reset();
        for (int at = 0; at < bytes.length; ) {
            if (filled == BLOCK) {
                flush();
            }
            int some = Math.min(bytes.length - at, BLOCK - filled);
            System.arraycopy(bytes, at, block, filled, some);
            filled += some;
            at += some;
        }
    }

    private void flush() throws IOException {
        stream.write(block, 0, filled);
        hashing.update(block, filled);
        byte[] full = block;
        block = spare;
        spare = full;
        filled = 0;
    }

    /** Writes what is left, and tells what the rows are. */
    Manifest.Content finish() throws IOException {
        flush();
        return new Manifest.Content(rows, hashing.endOfTable());
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}

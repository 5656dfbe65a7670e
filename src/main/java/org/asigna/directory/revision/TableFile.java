package org.asigna.directory.revision;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.asigna.csv.CsvWriter;

/** One table of a revision being written: hashed on the way, its rows held to the order of ids. */
final class TableFile implements Closeable {
    private final MessageDigest own = Hash.begin();
    private final CsvWriter csv;
    private final int columns;
    private String last = "";
    private int rows;

    private TableFile(OutputStream stream, RevisionTable table, MessageDigest whole) throws IOException {
        this.columns = table.columns().size();
        OutputStream hashed = new DigestOutputStream(stream, whole);
        this.csv = CsvWriter.to(
                new DigestOutputStream(hashed, own), table.columns().toArray(String[]::new));
    }

    /** Creates the file and writes its header; what is written counts in the hash of the whole revision, too. */
    static TableFile create(Path file, RevisionTable table, MessageDigest whole) throws IOException {
        OutputStream stream = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
        try {
            return new TableFile(stream, table, whole);
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }

    void row(String[] cells) throws IOException {
        if (cells.length != columns) {
            throw new IllegalArgumentException("a row of " + cells.length + " cells, expected " + columns);
        }
        if (String.CASE_INSENSITIVE_ORDER.compare(last, cells[0]) >= 0) {
            throw new IllegalArgumentException("id " + cells[0] + " after " + last + ", expected ascending ids");
        }
        csv.row(cells);
        last = cells[0];
        rows++;
    }

    /** Writes what is left, and tells what the rows are. */
    Manifest.Content finish() throws IOException {
        csv.flush();
        return new Manifest.Content(rows, Hash.end(own));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

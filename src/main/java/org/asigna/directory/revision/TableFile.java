package org.asigna.directory.revision;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.asigna.csv.CsvWriter;

/** One table of a revision being written: hashed on the way, its rows held to the order of ids. */
final class TableFile implements Closeable {
    private final FileChannel channel;
    private final MessageDigest own = Hash.begin();
    private final CsvWriter csv;
    private final int columns;
    private String last = "";
    private int rows;

    private TableFile(FileChannel channel, RevisionTable table, MessageDigest whole) throws IOException {
        this.channel = channel;
        this.columns = table.columns().size();
        OutputStream hashed = new DigestOutputStream(Channels.newOutputStream(channel), whole);
        this.csv = CsvWriter.to(
                new DigestOutputStream(hashed, own), table.columns().toArray(String[]::new));
    }

    /** Creates the file and writes its header; what is written counts in the hash of the whole revision, too. */
    static TableFile create(Path file, RevisionTable table, MessageDigest whole) throws IOException {
        FileChannel channel = Disk.create(file);
        try {
            return new TableFile(channel, table, whole);
        } catch (IOException e) {
            channel.close();
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

    /** Forces all rows to the disk and tells what they are. */
    Manifest.Content finish() throws IOException {
        csv.flush();
        channel.force(true);
        return new Manifest.Content(rows, Hash.end(own));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

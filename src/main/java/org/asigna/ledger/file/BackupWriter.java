package org.asigna.ledger.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.asigna.csv.CsvWriter;
import org.asigna.home.Draft;
import org.asigna.home.OwnerOnly;
import org.asigna.home.StopRequest;
import org.asigna.ledger.json.BackupManifest;
import org.asigna.ledger.json.BackupManifest.Content;
import org.asigna.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A backup in the making: table after table, each row after row, and the end. It is for its owner only, lies beside its
 * final place under a name that begins with {@link Draft#PREFIX}, and appears there whole or not at all.
 */
public final class BackupWriter implements AutoCloseable {
    /** What stands for no time; at the format's very first instant Java would add a field that depends on the time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Path file;
    private final Path draft;
    private final ZipOutputStream zip;
    private final StopRequest stop;
    private final Map<String, Content> tables = new LinkedHashMap<>();

    private BackupWriter(Path file, Path draft, ZipOutputStream zip, StopRequest stop) {
        this.file = file;
        this.draft = draft;
        this.zip = zip;
        this.stop = stop;
    }

    /**
     * Begins a backup at a path.
     *
     * @param stop is asked before each row
     * @throws IOException if something is there already, or the disk does not take it
     */
    public static BackupWriter begin(Path file, StopRequest stop) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path draft = Draft.beside(file);
        var channel = OwnerOnly.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var bytes = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        return new BackupWriter(file, draft, new ZipOutputStream(bytes), stop);
    }

    /**
     * Writes the next table.
     *
     * @param columns its header
     * @param rows writes its rows
     * @throws IOException if the disk does not take it
     */
    public void table(String name, List<String> columns, Filling rows) throws IOException {
        begin(BackupForm.file(name));
        MessageDigest digest = Sha256.begin();
        // the stream goes on behind the table, so the writer is flushed and not closed
        Table table =
                new Table(CsvWriter.to(new DigestOutputStream(zip, digest), columns.toArray(String[]::new)), stop);
        rows.fill(table);
        table.csv.flush();
        zip.closeEntry();
        tables.put(name, new Content(table.rows, Sha256.end(digest)));
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /**
     * Ends the backup, makes it durable, and gives it its name.
     *
     * @param schema the version of the tables
     * @param revision the directory revision in force, if any
     * @throws IOException if the disk does not take it, or the name was taken meanwhile
     */
    public BackupManifest end(int schema, Instant now, @Nullable String revision) throws IOException {
        BackupManifest manifest = new BackupManifest(BackupManifest.FORMAT, schema, now.toString(), revision, tables);
        begin(BackupForm.MANIFEST);
        zip.write(manifest.bytes());
        zip.close();
        Draft.name(draft, file);
        return manifest;
    }

    /** Removes what did not come to its end. */
    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Writes the rows of a table. */
    @FunctionalInterface
    public interface Filling {
        void fill(Table table) throws IOException;
    }

    /** A table in the making. */
    public static final class Table {
        private final CsvWriter csv;
        private final StopRequest stop;
        private long rows;

        private Table(CsvWriter csv, StopRequest stop) {
            this.csv = csv;
            this.stop = stop;
        }

        /** Writes a row: a text or nothing for each column. */
        public void row(@Nullable String... texts) throws IOException {
            stop.check();
            String[] cells = new String[texts.length];
            for (int i = 0; i < texts.length; i++) {
                cells[i] = BackupForm.cell(texts[i]);
            }
            csv.row(cells);
            rows++;
        }
    }
}

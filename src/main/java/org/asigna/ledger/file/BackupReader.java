package org.asigna.ledger.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.asigna.csv.CsvReader;
import org.asigna.finding.Telling;
import org.asigna.ledger.json.BackupManifest;
import org.asigna.ledger.json.BackupManifest.Content;
import org.asigna.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A backup being read: table after table in their order, each row after row, and the end. Whoever has read it to its end
 * without an exception has had the very bytes that the manifest names, so nothing is to be kept of it before.
 */
public final class BackupReader implements AutoCloseable {
    private static final int LONGEST_MANIFEST = 1 << 20;

    private final BackupManifest manifest;
    private final ZipInputStream zip;

    private BackupReader(BackupManifest manifest, ZipInputStream zip) {
        this.manifest = manifest;
        this.zip = zip;
    }

    /**
     * Opens a backup; its manifest, which stands at its end, is read first.
     *
     * @throws BackupException if it is no backup, a damaged one, or one of a newer program
     * @throws IOException if it cannot be read
     */
    public static BackupReader open(Path file) throws IOException {
        ZipEnd.require(file);
        BackupManifest manifest;
        try (ZipInputStream zip = zip(file)) {
            manifest = manifest(zip);
        } catch (IllegalArgumentException noName) {
            throw BackupException.damaged(noName);
        }
        if (manifest.format() > BackupManifest.FORMAT) {
            throw new BackupException(Telling.of("backup.newer", manifest.format(), BackupManifest.FORMAT));
        }
        return new BackupReader(manifest, zip(file));
    }

    private static ZipInputStream zip(Path file) throws IOException {
        return new ZipInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    private static BackupManifest manifest(ZipInputStream zip) throws IOException {
        for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
            if (entry.getName().equals(BackupForm.MANIFEST)) {
                return manifestHere(zip);
            }
        }
        throw new BackupException(Telling.of("backup.none"));
    }

    private static BackupManifest manifestHere(ZipInputStream zip) throws IOException {
        try {
            return BackupManifest.of(zip.readNBytes(LONGEST_MANIFEST))
                    .orElseThrow(() -> BackupException.damaged(BackupForm.MANIFEST));
        } catch (IOException cutOff) {
            throw damaged(cutOff);
        }
    }

    private static @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IOException cutOff) {
            throw damaged(cutOff);
        }
    }

    private static BackupException damaged(IOException cause) {
        return cause instanceof BackupException told ? told : BackupException.damaged(cause);
    }

    /** What it says of itself. */
    public BackupManifest manifest() {
        return manifest;
    }

    /**
     * Reads the next table, which must be this one.
     *
     * @param columns the header that it must have
     * @param rows takes each row: a text or nothing for each column
     * @throws BackupException if it is another table, or not what the manifest says
     * @throws IOException if the rows cannot be taken
     */
    public void table(String name, List<String> columns, Taking rows) throws IOException {
        ZipEntry entry = next(zip);
        Content content = manifest.tables().get(name);
        if (entry == null || content == null || !entry.getName().equals(BackupForm.file(name))) {
            throw BackupException.damaged(BackupForm.file(name));
        }
        MessageDigest digest = Sha256.begin();
        Records bytes = new Records(new DigestInputStream(zip, digest));
        // the stream goes on behind the table, so the reader is not closed
        CsvReader csv = CsvReader.of(bytes);
        requireHeader(name, columns, record(csv, bytes));
        long count = 0;
        for (String[] cells = record(csv, bytes); cells != null; cells = record(csv, bytes)) {
            rows.take(texts(name, cells, columns.size()));
            count++;
        }
        if (count != content.rows() || !Sha256.end(digest).equals(content.sha256())) {
            throw BackupException.damaged(BackupForm.file(name));
        }
    }

    private static void requireHeader(String name, List<String> columns, String @Nullable [] header)
            throws BackupException {
        if (header == null || !columns.equals(List.of(header))) {
            throw BackupException.damaged(BackupForm.file(name));
        }
    }

    private static String @Nullable [] record(CsvReader csv, Records bytes) throws IOException {
        try {
            bytes.begin();
            return csv.next();
        } catch (UncheckedIOException malformed) {
            throw damaged(Objects.requireNonNull(malformed.getCause()));
        }
    }

    private static @Nullable String[] texts(String name, String[] cells, int columns) throws BackupException {
        if (cells.length != columns) {
            throw BackupException.damaged(BackupForm.file(name));
        }
        @Nullable String[] texts = new String[columns];
        for (int i = 0; i < columns; i++) {
            texts[i] = BackupForm.text(cells[i]);
        }
        return texts;
    }

    /**
     * Makes sure that nothing but the manifest follows, and still the one that was read at first.
     *
     * @throws BackupException if not
     * @throws IOException if the file cannot be read on
     */
    public void end() throws IOException {
        ZipEntry last = next(zip);
        boolean same = last != null
                && last.getName().equals(BackupForm.MANIFEST)
                && manifestHere(zip).equals(manifest);
        if (!same || next(zip) != null) {
            throw BackupException.damaged(BackupForm.MANIFEST);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Takes the rows of a table. */
    @FunctionalInterface
    public interface Taking {
        void take(@Nullable String[] row) throws IOException;
    }

    /** The bytes of a table; one record of more than any real one has is refused before it fills the memory. */
    private static final class Records extends FilterInputStream {
        private static final int LONGEST = 1 << 26;

        private int length;

        Records(InputStream stream) {
            super(stream);
        }

        void begin() {
            length = 0;
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(byte[] target, int offset, int most) throws IOException {
            int given = super.read(target, offset, most);
            count(given);
            return given;
        }

        private void count(int given) throws IOException {
            length += Math.max(given, 0);
            if (length > LONGEST) {
                throw BackupException.damaged("a row is longer than any that a ledger holds");
            }
        }
    }
}

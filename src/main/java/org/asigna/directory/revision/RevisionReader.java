package org.asigna.directory.revision;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.asigna.csv.CsvReader;
import org.asigna.directory.Directory;
import org.asigna.finding.Telling;
import org.asigna.text.Sha256;

/** Loads a revision into memory and believes no table that is not what the manifest says. */
final class RevisionReader {
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Manifest manifest;

    RevisionReader(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /** The directory by its snapshot, if there is one and all tables are what the manifest says, else by its tables. */
    Directory load() {
        Path snapshot = folder.resolve(Snapshot.FILE);
        return Files.exists(snapshot) ? load(snapshot).orElseGet(this::loadTables) : loadTables();
    }

    /** Reads the snapshot while the largest table is verified beside. */
    private Optional<Directory> load(Path snapshot) {
        FutureTask<Boolean> licenses = new FutureTask<>(() -> isIntact(RevisionTable.LICENSES));
        Thread beside = new Thread(licenses, "verify " + RevisionTable.LICENSES.file());
        beside.setDaemon(true);
        beside.start();
        Optional<Directory> directory = Snapshot.read(snapshot, manifest)
                .filter(read -> isIntact(RevisionTable.PARTNERS)
                        && isIntact(RevisionTable.CONTACTS)
                        && isIntact(RevisionTable.ACCOUNTS));
        return isTrue(licenses) ? directory : Optional.empty();
    }

    private boolean isIntact(RevisionTable table) {
        try (InputStream file = Files.newInputStream(folder.resolve(table.file()))) {
            MessageDigest digest = Sha256.begin();
            byte[] block = new byte[BUFFER];
            for (int count = file.read(block); count >= 0; count = file.read(block)) {
                digest.update(block, 0, count);
            }
            return Sha256.end(digest).equals(manifest.of(table).sha256());
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean isTrue(FutureTask<Boolean> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Directory loadTables() {
        Directory.Builder directory = Directory.builder(
                manifest.of(RevisionTable.ACCOUNTS).rows(),
                manifest.of(RevisionTable.LICENSES).rows());
        for (RevisionTable table : RevisionTable.values()) {
            try {
                load(table, directory);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "Revision " + folder + ": " + table.file() + " cannot be read; sync the directory again", e);
            } catch (IllegalArgumentException
                    | DateTimeException
                    | UncheckedIOException
                    | IndexOutOfBoundsException e) {
                throw new DamagedRevisionException(folder, Telling.of("revision.malformed", table.file()), e);
            }
        }
        return directory.build();
    }

    private void load(RevisionTable table, Directory.Builder directory) throws IOException {
        MessageDigest digest = Sha256.begin();
        int rows = -1;
        try (CsvReader csv = CsvReader.of(new DigestInputStream(
                new BufferedInputStream(Files.newInputStream(folder.resolve(table.file())), BUFFER), digest))) {
            for (String[] row = csv.next(); row != null; row = csv.next()) {
                if (++rows > 0) {
                    TableRows.add(table, row, directory);
                }
            }
        }
        verify(table, new Manifest.Content(rows, Sha256.end(digest)));
    }

    private void verify(RevisionTable table, Manifest.Content found) {
        Manifest.Content expected = manifest.of(table);
        if (found.rows() != expected.rows()) {
            throw new DamagedRevisionException(
                    folder, Telling.of("revision.rows", table.file(), found.rows(), expected.rows()), null);
        }
        if (!found.sha256().equals(expected.sha256())) {
            throw new DamagedRevisionException(folder, Telling.of("revision.changed", table.file()), null);
        }
    }
}

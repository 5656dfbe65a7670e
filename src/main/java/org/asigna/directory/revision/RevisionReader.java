package org.asigna.directory.revision;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.asigna.csv.CsvReader;
import org.asigna.directory.Directory;
import org.asigna.finding.Telling;
import org.jspecify.annotations.Nullable;

/** Loads a revision into memory and believes no table that is not what the manifest says. */
final class RevisionReader {
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Manifest manifest;

    RevisionReader(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    Directory load() {
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
        MessageDigest digest = Hash.begin();
        int rows = -1;
        try (CsvReader csv = CsvReader.of(new DigestInputStream(
                new BufferedInputStream(Files.newInputStream(folder.resolve(table.file())), BUFFER), digest))) {
            for (String[] row = csv.next(); row != null; row = csv.next()) {
                if (++rows > 0) {
                    add(table, row, directory);
                }
            }
        }
        verify(table, new Manifest.Content(rows, Hash.end(digest)));
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

    private static void add(RevisionTable table, String[] row, Directory.Builder directory) {
        switch (table) {
            case PARTNERS ->
                directory.partner(
                        row[0],
                        row[1],
                        active(row[2]),
                        row[3],
                        number(row[4]),
                        number(row[5]),
                        date(row[6]),
                        date(row[7]));
            case CONTACTS -> directory.contact(row[0], row[1], row[2], row[3], active(row[4]));
            case ACCOUNTS -> directory.account(row[0], row[1], active(row[3]));
            case LICENSES -> directory.license(row[0], row[1], date(row[4]), active(row[5]));
        }
    }

    private static boolean active(String status) {
        return status.equals(StatusWord.ACTIVE);
    }

    private static OptionalInt number(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : IsoDate.parse(text);
    }
}

package org.asigna.plan.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Selection;
import org.asigna.assignment.Visibility;
import org.asigna.csv.CsvReader;
import org.asigna.csv.CsvWriter;
import org.asigna.directory.Id;
import org.asigna.plan.Change;
import org.jspecify.annotations.Nullable;

/**
 * The plan itself, {@code changes.csv}: every change with the state before and after, in the order of accounts and
 * partners. It is what {@code apply} carries out.
 */
public final class ChangesFile {
    /** The file's name. */
    public static final String NAME = "changes.csv";

    private static final String UNCHANGED = Change.Kind.UNCHANGED.word();

    private static final String[] HEADER = {
        "change",
        "account_id",
        "partner_id",
        "contact_id",
        "visibility",
        "license_ids",
        "contact_id_before",
        "visibility_before",
        "license_ids_before",
        "source"
    };

    private ChangesFile() {}

    /** Writes changes one after another. */
    public static final class Writer implements Closeable {
        private final CsvWriter csv;

        /**
         * Creates the file in a folder.
         *
         * @throws IOException if it cannot be created
         */
        public Writer(Path file) throws IOException {
            csv = CsvWriter.create(file, HEADER);
        }

        /**
         * Writes the next change.
         *
         * @throws IOException if the disk does not take it
         */
        public void write(Change change) throws IOException {
            Assignment before = change.before();
            Assignment after = change.after();
            csv.row(
                    change.kind().word(),
                    change.pair().account().text(),
                    change.pair().partner().text(),
                    after == null ? "" : after.contact().text(),
                    after == null ? "" : after.visibility().word(),
                    after == null ? "" : Selection.text(after.licenses()),
                    before == null ? "" : before.contact().text(),
                    before == null ? "" : before.visibility().word(),
                    before == null ? "" : Selection.text(before.licenses()),
                    change.source());
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    /** Reads the changes again, one after another. */
    public static final class Reader implements Closeable {
        private final CsvReader csv;
        private int unchanged;

        /**
         * Opens the file.
         *
         * @throws IOException if it cannot be read
         */
        public Reader(Path file) throws IOException {
            csv = CsvReader.open(file);
            csv.next();
        }

        /**
         * The next change, or null after the last.
         *
         * @throws IOException if the file cannot be read on
         */
        public @Nullable Change next() throws IOException {
            return change(csv.next());
        }

        /**
         * The next change that changes something, or null after the last. The unchanged ones before it are only {@linkplain
         * #unchanged counted}: a nightly plan has little else.
         *
         * @throws IOException if the file cannot be read on
         */
        public @Nullable Change nextChanging() throws IOException {
            String[] cells = csv.next();
            while (cells != null && cells[0].equals(UNCHANGED)) {
                unchanged++;
                cells = csv.next();
            }
            return change(cells);
        }

        /** How many unchanged ones {@link #nextChanging} has passed over. */
        public int unchanged() {
            return unchanged;
        }

        private static @Nullable Change change(String @Nullable [] cells) {
            return cells == null
                    ? null
                    : new Change(Change.Kind.ofWord(cells[0]), state(cells, 6), state(cells, 3), cells[9]);
        }

        private static @Nullable Assignment state(String[] cells, int first) {
            if (cells[first].isEmpty()) {
                return null;
            }
            return new Assignment(
                    new Id<>(cells[1]),
                    new Id<>(cells[2]),
                    new Id<>(cells[first]),
                    Visibility.ofWord(cells[first + 1]),
                    Selection.licenses(cells[first + 2]));
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }
}

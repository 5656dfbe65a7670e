package org.asigna.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.asigna.directory.Programme;
import org.asigna.directory.revision.RevisionId;
import org.asigna.directory.revision.RevisionStore;
import org.asigna.finding.Finding;
import org.asigna.home.StopRequest;
import org.asigna.intake.Intake;
import org.asigna.language.Vocabulary;

/** A folder of directory files, written as speech and synced into a store beside it. */
final class Folder {
    private final Path root;
    private final Path files;

    private Folder(Path root, Path files) {
        this.root = root;
        this.files = files;
    }

    /** An empty folder of a name. */
    static Folder empty(Path root, String name) throws IOException {
        return new Folder(root, Files.createDirectories(root.resolve(name)));
    }

    /** A folder with one good row in each table. */
    static Folder good(Path root) throws IOException {
        return empty(root, "directory")
                .with("accounts.csv", "account_id,name", "A-1,Acme")
                .with("contacts.csv", "contact_id,partner_id,email", "C-1,P-1,ana@p1.example")
                .with("licenses.csv", "license_id,account_id,expires_on", "L-1,A-1,2027-12-31")
                .with("partners.csv", "partner_id,name", "P-1,Terra Data");
    }

    Folder with(String name, String... lines) throws IOException {
        Files.write(files.resolve(name), String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Folder without(String name) throws IOException {
        Files.delete(files.resolve(name));
        return this;
    }

    Path path() {
        return files;
    }

    RevisionStore store() {
        return new RevisionStore(root.resolve("revisions"));
    }

    SyncResult sync() throws IOException {
        return sync(Optional.empty());
    }

    SyncResult sync(Optional<RevisionId> before) throws IOException {
        return sync(files, before);
    }

    SyncResult sync(Path path, Optional<RevisionId> before) throws IOException {
        Vocabulary vocabulary = Vocabulary.standard();
        DirectorySync sync = new DirectorySync(new Intake(vocabulary), vocabulary, Programme.STANDARD, store());
        return sync.sync(new SyncTask(
                path,
                path.getFileName().toString(),
                LocalDate.of(2026, 6, 30),
                Optional.empty(),
                before,
                new StopRequest()));
    }

    /** A finding as a line: {@code "directory/accounts.csv:3 account_id error id-missing a-1"}. */
    static String line(Finding finding) {
        return String.join(
                        " ",
                        finding.place().rowName(),
                        finding.place().columnName(),
                        finding.severity().word(),
                        finding.sentenceKey(),
                        finding.value())
                .replaceAll(" +", " ")
                .strip();
    }
}

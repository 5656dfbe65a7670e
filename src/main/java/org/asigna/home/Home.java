package org.asigna.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.asigna.finding.Telling;
import org.asigna.finding.file.ToldException;

/**
 * The home folder: directory revisions, run folders, the ledger, the settings. It is for its owner only.
 *
 * <pre>
 * asigna.yml        settings, written by people; may be absent
 * revisions/        one folder per directory revision
 * runs/             one folder per run
 * ledger.mv.db      the ledger, where it is an H2 database
 * ledger.password   its password
 * present.cache     the present assignments once more, read faster than from the ledger; may be deleted
 * inbox/            what senders hand in, unless it lies elsewhere
 * outbox/           letters that wait to be sent; only where letters are sent
 * lock              who is using the home
 * serve.lock        who serves in it; only where one does
 * </pre>
 */
public final class Home {
    /** Names of which a home has at least one; {@code revisions} is made with it. */
    private static final List<String> MARKS = List.of("revisions", "asigna.yml", "ledger.password");

    private final Path folder;

    private Home(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the home at a path, and makes it if there is none. A folder of people that happens to be there is left alone:
     * a home is made of nothing, of an empty folder, or of one that holds an {@code asigna.yml}.
     *
     * @throws NotAHomeException if the path is a file, or a folder with other things in it
     * @throws IOException if it cannot be made, or not be closed to others
     */
    public static Home open(Path path) throws IOException {
        if (Files.exists(path)) {
            check(path);
        }
        OwnerOnly.folder(path);
        Home home = new Home(path.toRealPath());
        OwnerOnly.folder(home.revisions());
        OwnerOnly.folder(home.runs());
        return home;
    }

    /** Whether the home at a path has a ledger of its own; nothing is made. */
    public static boolean hasLedger(Path path) {
        return Files.exists(ledgerFile(path));
    }

    /** Where the settings of the home at a path are, if there are any; nothing is made. */
    public static Path settings(Path path) {
        return path.resolve("asigna.yml");
    }

    /** Where letters of the home at a path wait to be sent; nothing is made. */
    public static Path outbox(Path path) {
        return path.resolve("outbox");
    }

    private static void check(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            throw new NotAHomeException(Telling.of("home.file", path));
        }
        // in this order: another process may be making a home of the empty folder, whose first file is a mark
        if (!isEmpty(path) && MARKS.stream().noneMatch(mark -> Files.exists(path.resolve(mark)))) {
            throw new NotAHomeException(Telling.of("home.other-things", path));
        }
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    /** The folder itself, absolute and without links. */
    public Path folder() {
        return folder;
    }

    /** The folder of the directory's revisions. */
    public Path revisions() {
        return folder.resolve("revisions");
    }

    /** The folder of the runs' folders. */
    public Path runs() {
        return folder.resolve("runs");
    }

    /** The ledger's database as H2 names it: the file's path without its {@code .mv.db}. */
    public Path ledger() {
        return folder.resolve("ledger");
    }

    /** The ledger's database file; absent until the ledger is first opened, or if it is not an H2 database. */
    public Path ledgerFile() {
        return ledgerFile(folder);
    }

    private static Path ledgerFile(Path home) {
        return home.resolve("ledger.mv.db");
    }

    /** The file that repeats the present assignments of the ledger; it may be absent. */
    public Path present() {
        return folder.resolve("present.cache");
    }

    /** The settings; the file may be absent. */
    public Path settings() {
        return settings(folder);
    }

    /** The file by whose lock one process keeps the others away. */
    Path lock() {
        return folder.resolve("lock");
    }

    /** The file by whose lock one process at a time serves in the home. */
    Path serveLock() {
        return folder.resolve("serve.lock");
    }

    /**
     * The password of the ledger's H2 database, made at random when first asked for.
     *
     * @throws IOException if it cannot be read or made, or if it is missing although there is a ledger
     */
    public String ledgerPassword() throws IOException {
        Path file = folder.resolve("ledger.password");
        if (!Files.exists(file) && Files.exists(ledgerFile())) {
            throw new ToldException(Telling.of("home.password-missing", ledgerFile(), file));
        }
        return Password.at(file);
    }
}

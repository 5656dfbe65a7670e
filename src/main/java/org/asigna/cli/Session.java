package org.asigna.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.asigna.batch.Settings;
import org.asigna.directory.Programme;
import org.asigna.directory.revision.RevisionId;
import org.asigna.directory.revision.RevisionStore;
import org.asigna.home.Draft;
import org.asigna.home.Holder;
import org.asigna.home.Home;
import org.asigna.home.HomeLock;
import org.asigna.home.HomeLock.Held;
import org.asigna.language.Language;
import org.asigna.language.Phrases;
import org.asigna.ledger.LedgerHeldException;
import org.asigna.ledger.Publication;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunId;
import org.asigna.ledger.jdbc.LedgerAddress;
import org.asigna.ledger.jdbc.LedgerDatabase;
import org.asigna.run.Ending;
import org.asigna.run.House;
import org.asigna.run.Recovery;
import org.jspecify.annotations.Nullable;

/** The home while a command works in it: its ledger open, and both for this process alone if it begins runs. */
final class Session implements AutoCloseable {
    private static final int HELD_BY_ANOTHER = 6;
    private static final Duration READER_WAITS = Duration.ofSeconds(10);

    private final @Nullable Held lock;
    private final LedgerDatabase database;
    private final House house;
    private final RandomGenerator random = new SecureRandom();
    private @Nullable RunId lastId;

    private Session(@Nullable Held lock, LedgerDatabase database, House house) {
        this.lock = lock;
        this.database = database;
        this.house = house;
    }

    /** Opens the home for a command that begins runs, and claims the ledger; what runs before it have left is put right. */
    static Session forRuns(Program program, CommonOptions common, String command, Language language)
            throws IOException {
        program.stop().check();
        Optional<LedgerAddress> address = common.database(program, language);
        Home home = Home.open(common.home(program));
        Duration wait = common.wait(Duration.ZERO);
        Instant deadline = program.clock().instant().plus(wait);
        Held lock = lock(program, home, command, wait, language);
        try {
            Session session = open(
                    program,
                    home,
                    address,
                    lock,
                    language,
                    database -> database.claim(
                            lock.holder(), Duration.between(program.clock().instant(), deadline)));
            try {
                session.recover(program, common, language);
                return session;
            } catch (IOException | RuntimeException broken) {
                session.database.close();
                throw broken;
            }
        } catch (IOException | RuntimeException broken) {
            lock.close();
            throw broken;
        }
    }

    /**
     * Opens the home for a command that only reads. Where the ledger is a file, it waits a little for another to end; from a
     * ledger that several share it reads beside them.
     */
    static Session forReading(Program program, CommonOptions common, String command, Language language)
            throws IOException {
        Optional<LedgerAddress> address = common.database(program, language);
        Home home = Home.open(common.home(program));
        if (address.isPresent()) {
            return open(program, home, address, null, language, Session::readsOnly);
        }
        Held lock = lock(program, home, command, common.wait(READER_WAITS), language);
        try {
            return open(program, home, address, lock, language, Session::readsOnly);
        } catch (IOException | RuntimeException broken) {
            lock.close();
            throw broken;
        }
    }

    private static Held lock(Program program, Home home, String command, Duration wait, Language language)
            throws IOException {
        return new HomeLock(home, program.clock()).lock(command, wait).<Held>fold(held -> held, holder -> {
            throw taken(holder, language);
        });
    }

    private static void readsOnly(LedgerDatabase database) {
        // who only reads claims nothing
    }

    private static Session open(
            Program program,
            Home home,
            Optional<LedgerAddress> address,
            @Nullable Held lock,
            Language language,
            Consumer<LedgerDatabase> claiming)
            throws IOException {
        Programme programme = Settings.programme(home.settings(), program.environment());
        LedgerDatabase database = null;
        try {
            database = LedgerDatabase.open(home, address);
            claiming.accept(database);
            RevisionStore revisions = new RevisionStore(home.revisions());
            return new Session(
                    lock,
                    database,
                    new House(home, database.ledger(), revisions, programme, program.clock(), program.stop()));
        } catch (LedgerHeldException held) {
            close(database);
            throw taken(held.holder(), language);
        } catch (IOException | RuntimeException broken) {
            close(database);
            throw broken;
        }
    }

    private static void close(@Nullable LedgerDatabase database) {
        if (database != null) {
            database.close();
        }
    }

    private static CommandException taken(Optional<Holder> holder, Language language) {
        return new CommandException(
                HELD_BY_ANOTHER, holder.map(known -> held(known, language)).orElseGet(() -> language.phrases()
                        .say("held.unknown")));
    }

    private static String held(Holder holder, Language language) {
        return language.phrases()
                .say(
                        "held",
                        Commands.name(language.phrases(), holder.command()),
                        Long.toString(holder.process()),
                        holder.by().user(),
                        holder.by().host(),
                        holder.since().toString());
    }

    private void recover(Program program, CommonOptions common, Language language) throws IOException {
        boolean swept = sweep(house.home());
        List<Run> unfinished = house.ledger().interrupted();
        for (Run run : unfinished) {
            String became = "recovered." + Recovery.complete(house, run).name().toLowerCase(Locale.ROOT);
            if (!common.quiet()) {
                program.tell(
                        language.phrases().say(became, run.id().text(), run.by().host()));
            }
        }
        if (swept && unfinished.isEmpty() && !common.quiet()) {
            program.tell(language.phrases().say("swept"));
        }
    }

    /** Removes what died in the making, wherever that may be; whether there was any. */
    private static boolean sweep(Home home) throws IOException {
        boolean swept = false;
        for (Path folder : List.of(home.folder(), home.revisions(), home.runs())) {
            swept |= Draft.sweep(folder);
        }
        return swept;
    }

    /**
     * Stops a command that needs the directory in force, if its revision is not in this home.
     *
     * @throws CommandException with the code of a refused run, naming the machine that published it
     */
    void requireDirectory(Phrases phrases) {
        Optional<Publication> current = house.ledger().currentRevision();
        if (current.isPresent()
                && !house.revisions().exists(new RevisionId(current.get().revision()))) {
            throw new CommandException(
                    Ending.REFUSED,
                    phrases.say(
                            "revision-elsewhere",
                            current.get().revision(),
                            current.get().host(),
                            house.home().folder().toString()));
        }
    }

    /** The same, and that there is any directory. */
    void requireSynced(Phrases phrases, String launcher) {
        requireDirectory(phrases);
        if (house.ledger().currentRevision().isEmpty()) {
            throw new CommandException(Ending.REFUSED, phrases.say("directory.needed", launcher));
        }
    }

    /** What runs work with. */
    House house() {
        return house;
    }

    /** The ledger's database. */
    LedgerDatabase database() {
        return database;
    }

    /** The id of a run that begins now. */
    RunId nextId() {
        RunId next = RunId.next(house.clock(), random);
        lastId = next;
        return next;
    }

    /** The id of the run that was begun last, if any was. */
    Optional<RunId> lastId() {
        return Optional.ofNullable(lastId);
    }

    @Override
    public void close() throws IOException {
        try {
            database.close();
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }
}

package org.asigna.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.asigna.batch.Settings;
import org.asigna.directory.Programme;
import org.asigna.directory.revision.RevisionStore;
import org.asigna.home.Draft;
import org.asigna.home.Holder;
import org.asigna.home.Home;
import org.asigna.home.HomeLock;
import org.asigna.home.HomeLock.Held;
import org.asigna.home.StopRequest;
import org.asigna.language.Language;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunId;
import org.asigna.ledger.jdbc.LedgerDatabase;
import org.asigna.run.House;
import org.asigna.run.Recovery;

/** The home while a command works in it: locked, its ledger open. */
final class Session implements AutoCloseable {
    private static final int HELD_BY_ANOTHER = 6;
    private static final Duration READER_WAITS = Duration.ofSeconds(10);

    private final Held lock;
    private final LedgerDatabase database;
    private final House house;
    private final RandomGenerator random = new SecureRandom();

    private Session(Held lock, LedgerDatabase database, House house) {
        this.lock = lock;
        this.database = database;
        this.house = house;
    }

    /** Opens the home for a command that begins runs; what runs before it have left is put right. */
    static Session forRuns(Program program, CommonOptions common, String command, Language language)
            throws IOException {
        Session session = open(program, common, command, Duration.ZERO, language);
        try {
            session.recover(program, common, language);
            return session;
        } catch (IOException | RuntimeException broken) {
            session.close();
            throw broken;
        }
    }

    /** Opens the home for a command that only reads: it waits a little for another to end. */
    static Session forReading(Program program, CommonOptions common, String command, Language language)
            throws IOException {
        return open(program, common, command, READER_WAITS, language);
    }

    private static Session open(Program program, CommonOptions common, String command, Duration wait, Language language)
            throws IOException {
        Path path = common.home(program);
        Home home = Home.open(path);
        Held lock = new HomeLock(home, program.clock()).lock(command, wait).<Held>fold(held -> held, holder -> {
            throw new CommandException(
                    HELD_BY_ANOTHER, holder.map(known -> held(known, language)).orElseGet(() -> language.phrases()
                            .say("held.unknown")));
        });
        try {
            Programme programme = Settings.programme(home.settings(), program.environment());
            LedgerDatabase database = LedgerDatabase.open(home);
            House house = new House(
                    home,
                    database.ledger(),
                    new RevisionStore(home.revisions()),
                    programme,
                    program.clock(),
                    new StopRequest());
            return new Session(lock, database, house);
        } catch (IOException | RuntimeException broken) {
            lock.close();
            throw broken;
        }
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
        Draft.sweep(house.home().runs());
        for (Run run : house.ledger().interrupted(program.clock().instant())) {
            boolean applied = Recovery.complete(house, run);
            if (!common.quiet()) {
                program.tell(language.phrases()
                        .say(applied ? "completed" : "interrupted", run.id().text()));
            }
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
        return RunId.next(house.clock(), random);
    }

    @Override
    public void close() throws IOException {
        try {
            database.close();
        } finally {
            lock.close();
        }
    }
}

package org.asigna.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.asigna.crash.Faults.Fault;
import org.asigna.crash.Faults.Kind;
import org.asigna.crash.Nights.Night;
import org.asigna.fixture.ThePostgres;
import org.asigna.home.Draft;
import org.asigna.ledger.jdbc.LedgerAddress;
import org.jspecify.annotations.Nullable;

/** Where tries take place: the files of both nights, the undisturbed nights, and the means to start processes. */
final class Arena {
    private static final int TOLD_EVERY = 50;

    private static @Nullable Arena onH2;
    private static @Nullable Arena onPostgreSql;

    private final Path folder;
    private final boolean shared;
    private final Nights nights;
    private final Map<Night, Undisturbed> undisturbed = new EnumMap<>(Night.class);
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger repetitions = new AtomicInteger();
    private @Nullable Jvm jvm;

    private Arena(Path folder, boolean shared, Nights nights) {
        this.folder = folder;
        this.shared = shared;
        this.nights = nights;
    }

    /** The one of this process, which goes with it; homes hold their ledgers. */
    static synchronized Arena get() throws IOException {
        if (onH2 == null) {
            onH2 = make(false);
        }
        return onH2;
    }

    /** The one of this process whose ledgers are on a server. */
    static synchronized Arena onPostgreSql() throws IOException {
        if (onPostgreSql == null) {
            onPostgreSql = make(true);
        }
        return onPostgreSql;
    }

    private static Arena make(boolean shared) throws IOException {
        Path folder = Files.createTempDirectory("crash").toRealPath();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return new Arena(folder, shared, Nights.madeIn(Files.createDirectories(folder.resolve("nights"))));
    }

    /**
     * How many tries of these there are to be: the first number in a full build, the second in an endurance test, or so many per
     * cent of that as the system property {@code asigna.endurance.percent} says.
     */
    static int tries(int few, int many) {
        if (!Boolean.getBoolean("asigna.endurance")) {
            return few;
        }
        int percent = Integer.getInteger("asigna.endurance.percent", 100);
        return many <= few ? many : Math.max(few, many * percent / 100);
    }

    /** Notes what was seen, for people. */
    static synchronized void tell(String seen) throws IOException {
        System.out.println("[crash] " + seen);
        String report = System.getProperty("asigna.endurance.report", "");
        if (!report.isEmpty()) {
            Files.writeString(Path.of(report), seen + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    Nights nights() {
        return nights;
    }

    Path folder() {
        return folder;
    }

    synchronized Undisturbed undisturbed(Night night) throws IOException {
        Undisturbed known = undisturbed.get(night);
        if (known == null) {
            known = Undisturbed.of(nights, night, folder, newLedger());
            undisturbed.put(night, known);
        }
        return known;
    }

    private Optional<LedgerAddress> newLedger() throws IOException {
        try {
            return shared ? Optional.of(ThePostgres.freshDatabase()) : Optional.empty();
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
    }

    /** Whether the ledgers are on a server. */
    boolean isShared() {
        return shared;
    }

    synchronized Jvm jvm() throws IOException, InterruptedException {
        if (jvm == null) {
            Trial rehearsal = undisturbed(Night.SECOND).trial(folder.resolve("rehearsed"));
            jvm = Jvm.preparedIn(folder, nights.words(Night.SECOND, rehearsal));
            rehearsal.close();
        }
        return jvm;
    }

    /** A new try, as it stands before a night. */
    Trial trial(Night night) throws IOException {
        return undisturbed(night).trial(folder.resolve("try-" + tries.incrementAndGet()));
    }

    /** How long the command of a night takes in a process of its own, as busy as the machine is now. */
    long milliseconds(Night night, Trial trial) throws IOException, InterruptedException {
        Jvm prepared = jvm();
        long start = System.nanoTime();
        prepared.program(nights.words(night, trial), folder.resolve("log")).waitFor();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** How many acts of each kind upon its files an undisturbed night is. */
    Map<Act, Integer> acts(Night night) throws IOException, InterruptedException {
        Map<Act, Integer> acts = new EnumMap<>(Act.class);
        Path log = folder.resolve("log");
        try (Trial trial = trial(night)) {
            Fault nothing = new Fault(trial.folder().toString(), Kind.NOTHING, Act.WRITE, 0);
            jvm().faulty(nothing.text(), CountedActs.class, nights.words(night, trial), log)
                    .waitFor();
        }
        for (String line : Files.readAllLines(log)) {
            if (line.startsWith(CountedActs.ACT)) {
                String[] words = line.split(" ", -1);
                acts.put(Act.valueOf(words[1]), Integer.parseInt(words[2]));
            }
        }
        return acts;
    }

    /**
     * Looks at what a crash has left, repeats the command to its end in this process, and tells what differs; people are told at
     * once, and how far it came now and then.
     */
    List<String> repeat(Night night, Trial trial, String of) throws IOException {
        Undisturbed expected = undisturbed(night);
        List<String> differences = new ArrayList<>(Verdict.ofFinals(expected, trial));
        Ran repeat = Ran.of(nights.words(night, trial));
        differences.addAll(Verdict.ofRepeat(expected, trial, repeat));
        List<String> found = differences.stream()
                .map(difference -> of + " of night " + night + ": " + difference)
                .toList();
        for (String difference : found) {
            tell("differs: " + difference);
        }
        int repeated = repetitions.incrementAndGet();
        if (repeated % TOLD_EVERY == 0) {
            tell("so far " + repeated + " repetitions" + (shared ? " on PostgreSQL" : ""));
        }
        return found;
    }

    private static void delete(Path folder) {
        try {
            Draft.delete(folder);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}

package org.asigna.ledger.jdbc;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.asigna.home.Holder;
import org.asigna.home.Home;
import org.asigna.home.Operator;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunId;
import org.asigna.plan.Change;
import org.asigna.plan.folder.ChangesFile;

/**
 * Measures H2's own best rate for what a first import writes, beside the ledger's: the same tables, made by the program's
 * own migrations, in a fresh file with the program's own settings, the same rows, in one durable transaction.
 *
 * <pre>
 * FirstImportProbe CHANGES.CSV [ROUNDS [WAY...]]
 * </pre>
 *
 * The rates are assignments a second, each with its two rows. The seconds of the thread are those of the processor that it
 * took, so that what other programs, the compiler and the collector take meanwhile does not count.
 */
public final class FirstImportProbe {
    private static final String LEDGER = "LEDGER";

    private final Path changes;
    private final ProbeRows rows;

    private FirstImportProbe(Path changes) throws IOException {
        this.changes = changes;
        this.rows = ProbeRows.read(changes);
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        List<String> ways = new ArrayList<>();
        if (arguments.length > 2) {
            ways.addAll(List.of(arguments).subList(2, arguments.length));
        } else {
            Stream.of(Way.values()).map(Way::name).forEach(ways::add);
            ways.add(LEDGER);
        }
        FirstImportProbe probe = new FirstImportProbe(Path.of(arguments[0]));
        System.out.printf("%-40s %8s %9s %8s %14s%n", "way", "wall s", "rows/s", "thread s", "rows/thread s");
        for (int round = 0; round < rounds; round++) {
            for (String way : ways) {
                probe.measure(way);
            }
        }
    }

    private void measure(String way) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("asigna-probe");
        try (LedgerDatabase database = LedgerDatabase.open(Home.open(folder.resolve("home")), Optional.empty())) {
            database.claim(new Holder(1, Operator.current(), "import", Instant.EPOCH), Duration.ZERO);
            Iterator<Change> source = way.equals(LEDGER) ? read().iterator() : Collections.emptyIterator();
            System.gc();
            long wall = System.nanoTime();
            long thread = thread();
            if (way.equals(LEDGER)) {
                apply(database, source);
            } else {
                write(database, Way.valueOf(way));
            }
            double seconds = (System.nanoTime() - wall) / 1e9;
            double threadSeconds = (thread() - thread) / 1e9;
            System.out.printf(
                    "%-40s %8.2f %9.0f %8.2f %14.0f%n",
                    way, seconds, rows.size() / seconds, threadSeconds, rows.size() / threadSeconds);
        } finally {
            delete(folder);
        }
    }

    private void write(LedgerDatabase database, Way way) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            way.write(connection, rows);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** The changes in memory, as the rows of the other ways are: what reading them takes is no part of the database. */
    private List<Change> read() throws IOException {
        List<Change> all = new ArrayList<>();
        try (ChangesFile.Reader reader = new ChangesFile.Reader(changes)) {
            for (Change change = reader.next(); change != null; change = reader.next()) {
                all.add(change);
            }
        }
        return all;
    }

    private static void apply(LedgerDatabase database, Iterator<Change> source) throws IOException {
        Clock clock = Clock.systemUTC();
        RunId id = RunId.next(clock, new Random());
        Operator operator = new Operator("probe", "probe");
        Instant now = clock.instant();
        database.ledger().begin(Run.beginning(id, "import", operator, LocalDate.now(clock), now, "{}", "[]"));
        database.ledger().apply(id, id, () -> source.hasNext() ? source.next() : null, now);
    }

    private static long thread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The processor's time that the process took, in nanoseconds. */
    static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

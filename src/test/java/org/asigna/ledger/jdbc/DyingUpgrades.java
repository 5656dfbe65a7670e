package org.asigna.ledger.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.asigna.home.Child;
import org.asigna.home.Home;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * A child process that upgrades many ledgers, each as far as the step that is its number, and waits to be killed. Each entry
 * of the folder that it is given is named by that number: a home, or a file with the address of a database.
 */
final class DyingUpgrades {
    private DyingUpgrades() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Path> ledgers;
        try (var entries = Files.list(Path.of(arguments[0]))) {
            ledgers = entries.toList();
        }
        CountDownLatch paused = new CountDownLatch(ledgers.size());
        for (Path ledger : ledgers) {
            Dialect dialect = dialect(ledger);
            PausingSource pausing =
                    new PausingSource(Integer.parseInt(ledger.getFileName().toString()), () -> {
                        paused.countDown();
                        while (true) {
                            LockSupport.park();
                        }
                    });
            Thread thread = new Thread(() -> {
                Migrations.run(pausing.watching(dialect.pool()), dialect);
                paused.countDown();
            });
            thread.setDaemon(true);
            thread.start();
        }
        paused.await();
        Child.readyUntilToldToEnd();
    }

    private static Dialect dialect(Path ledger) throws IOException {
        if (Files.isDirectory(ledger)) {
            return H2.in(Home.open(ledger));
        }
        List<String> address = Files.readAllLines(ledger);
        return new PostgreSql(new LedgerAddress(address.get(0), address.get(1), address.get(2)));
    }

    /** How many things a database is told to do while an upgrade is under way; it is upgraded. */
    static int steps(Dialect dialect) {
        PausingSource counting = new PausingSource(Integer.MAX_VALUE, () -> {});
        JdbcConnectionPool pool = dialect.pool();
        try {
            Migrations.run(counting.watching(pool), dialect);
            return counting.count();
        } finally {
            pool.dispose();
        }
    }
}

package org.asigna.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.asigna.fixture.ThePostgres;
import org.asigna.home.Child;
import org.asigna.home.Home;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The same as {@link UpgradeTest} on PostgreSQL, where several processes may have the database open. */
class PostgreSqlUpgradeTest {
    private static final int STRIDE = Boolean.getBoolean("asigna.endurance") ? 1 : 20;

    /** How many upgrades are under way at once; each takes some connections, and a server has a hundred. */
    private static final int AT_ONCE = 16;

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 6})
    void keepsAllRowsOfAnOlderLedger(int version) throws IOException, SQLException {
        LedgerAddress address = ThePostgres.freshDatabase();
        PostgreSql dialect = new PostgreSql(address);
        OldLedger.make(dialect, version);
        Before before = Before.of(dialect);

        before.assertUpgraded(dialect, open(address));
    }

    @Test
    void waitsLongerForWhatIsKnownToTakeLongUnlessTheAddressSaysHowLong() throws SQLException {
        LedgerAddress address = ThePostgres.freshDatabase();
        String more = address.url() + (address.url().contains("?") ? "&" : "?") + "socketTimeout=7";

        assertThat(seconds(address, true)).isEqualTo(4 * 60 * 60);
        assertThat(seconds(address, false)).isEqualTo(60);
        assertThat(seconds(new LedgerAddress(more, address.user(), address.password()), true))
                .isEqualTo(7);
    }

    private static int seconds(LedgerAddress address, boolean mayTakeLong) throws SQLException {
        PostgreSql dialect = new PostgreSql(address);
        try (Connection connection = dialect.connect()) {
            dialect.mayTakeLong(connection, mayTakeLong);
            return connection.getNetworkTimeout() / 1000;
        }
    }

    @Test
    void aStepOfTheTablesMayTakeLong() throws SQLException {
        int steps = DyingUpgrades.steps(new PostgreSql(ThePostgres.freshDatabase()));
        PostgreSql dialect = new PostgreSql(ThePostgres.freshDatabase());
        JdbcConnectionPool pool = dialect.pool();
        List<Connection> taken = new ArrayList<>();
        List<Integer> seconds = new ArrayList<>();
        Runnable look = () -> taken.forEach(connection -> {
            try {
                seconds.add(connection.isClosed() ? 0 : connection.getNetworkTimeout() / 1000);
            } catch (SQLException broken) {
                throw new AssertionError(broken);
            }
        });
        DataSource watched = new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                taken.add(super.getConnection());
                return taken.get(taken.size() - 1);
            }
        };
        for (int step = 0; step < steps; step++) {
            watched = new PausingSource(step, look).watching(watched);
        }

        Migrations.run(watched, dialect);

        pool.dispose();
        assertThat(seconds).contains(4 * 60 * 60);
    }

    @Test
    void severalThatMeetAnOlderLedgerUpgradeItOnce()
            throws IOException, SQLException, InterruptedException, ExecutionException {
        LedgerAddress address = ThePostgres.freshDatabase();
        PostgreSql dialect = new PostgreSql(address);
        OldLedger.make(dialect, 1);
        Before before = Before.of(dialect);
        ExecutorService others = Executors.newFixedThreadPool(3);
        List<Future<LedgerDatabase>> opened = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            opened.add(others.submit(() -> open(address)));
        }

        for (Future<LedgerDatabase> each : opened) {
            try (LedgerDatabase database = each.get()) {
                assertThat(database.ledger().runs()).hasSize(2);
            }
        }
        others.shutdown();
        before.assertUpgraded(dialect, open(address));
    }

    @Test
    void aProcessThatDiesLeavesNoLockAndAnUpgradeToBeFinished() throws IOException, InterruptedException, SQLException {
        PostgreSql counted = new PostgreSql(ThePostgres.freshDatabase());
        OldLedger.make(counted, 1);
        Before before = Before.of(counted);
        int steps = DyingUpgrades.steps(counted);
        assertThat(steps).isGreaterThan(20);
        for (int from = 0; from < steps; from += AT_ONCE * STRIDE) {
            dieAndUpgrade(before, from, Math.min(steps, from + AT_ONCE * STRIDE));
        }
    }

    /** Upgrades of some ledgers die each at another step, with one process, and are finished by this one. */
    private void dieAndUpgrade(Before before, int from, int to) throws IOException, InterruptedException, SQLException {
        Path ledgers = Files.createDirectories(folder.resolve("ledgers-" + from));
        List<LedgerAddress> addresses = new ArrayList<>();
        for (int step = from; step < to; step += STRIDE) {
            LedgerAddress address = ThePostgres.freshDatabase();
            OldLedger.make(new PostgreSql(address), 1);
            Files.write(
                    ledgers.resolve(Integer.toString(step)),
                    List.of(address.url(), address.user(), address.password()));
            addresses.add(address);
        }

        Child child = Child.start(DyingUpgrades.class, ledgers);
        child.kill();

        for (LedgerAddress address : addresses) {
            before.assertUpgraded(new PostgreSql(address), open(address));
        }
    }

    private LedgerDatabase open(LedgerAddress address) throws IOException {
        return LedgerDatabase.open(Home.open(folder.resolve("home")), Optional.of(address));
    }
}

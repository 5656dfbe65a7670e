package org.asigna.ledger.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.asigna.finding.Telling;
import org.asigna.home.Home;
import org.asigna.ledger.LedgerException;
import org.asigna.ledger.LedgerException.Reason;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** The steps that bring the tables of a ledger up to date. Flyway carries them out. */
final class Migrations {
    /**
     * The versions of all steps, in their order. Flyway takes longer to start than most commands to do their work, so a
     * ledger that has had exactly these is not shown to it.
     */
    private static final List<String> VERSIONS = List.of("1", "2", "3", "4");

    private static final String HISTORY =
            "select \"version\", \"success\" from \"flyway_schema_history\" where \"version\" is not null"
                    + " order by \"installed_rank\"";

    private Migrations() {}

    /** Whether the tables have had all steps and no other, each with success. */
    static boolean areDone(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet done = statement.executeQuery(HISTORY)) {
            List<String> versions = new ArrayList<>();
            while (done.next()) {
                versions.add(done.getBoolean("success") ? done.getString("version") : "failed");
            }
            return versions.equals(VERSIONS);
        } catch (SQLException none) {
            // a new ledger has no such table; what else may be wrong, Flyway tells
            return false;
        }
    }

    /**
     * Carries out the steps that are left.
     *
     * @throws LedgerException if a newer program made the ledger, or a step fails
     */
    static void run(DataSource source, Home home) {
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:org/asigna/ledger/migration")
                .javaMigrations(new BatchTables(H2.PLATFORM))
                .load();
        try {
            requireKnown(flyway.info().applied(), home);
            flyway.migrate();
        } catch (FlywayException broken) {
            throw new LedgerException(
                    Reason.UNREADABLE,
                    Telling.of("ledger.not-migrated", home.ledgerFile(), String.valueOf(broken.getMessage())),
                    broken);
        }
    }

    private static void requireKnown(MigrationInfo[] applied, Home home) {
        Arrays.stream(applied)
                .filter(migration -> !migration.getState().isResolved())
                .findFirst()
                .ifPresent(unknown -> {
                    throw new LedgerException(
                            Reason.NEWER,
                            Telling.of(
                                    "ledger.newer",
                                    home.ledgerFile(),
                                    unknown.getVersion().toString()));
                });
    }
}

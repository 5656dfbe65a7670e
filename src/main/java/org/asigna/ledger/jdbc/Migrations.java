package org.asigna.ledger.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.asigna.finding.Telling;
import org.asigna.ledger.LedgerException;
import org.asigna.ledger.LedgerException.Reason;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** The steps that bring the tables of a ledger up to date. Flyway carries them out. */
final class Migrations {
    /** Where the steps are that all databases share. */
    static final String SHARED = "classpath:org/asigna/ledger/migration";

    private static final String NOT_PERMITTED = "42501";

    /** How the states of the SQL standard begin that tell of a broken connection. */
    private static final String DISCONNECTED = "08";

    /** As H2 and PostgreSQL say it. */
    private static final Set<String> NO_TABLE = Set.of("42S02", "42S04", "42P01");

    private static final String HISTORY =
            "select \"version\", \"success\" from \"flyway_schema_history\" where \"version\" is not null"
                    + " order by \"installed_rank\"";

    private Migrations() {}

    /** The version of the tables that all databases share, when they have had all steps. */
    static int latest(Dialect dialect) {
        String last = dialect.versions().get(dialect.versions().size() - 1);
        return Integer.parseInt(last.split("\\.", 2)[0]);
    }

    /**
     * Whether the tables have had all steps and no other, each with success. Flyway takes longer to start than most commands
     * to do their work, so a ledger that has had exactly these is not shown to it.
     */
    static boolean areDone(Connection connection, Dialect dialect) {
        try (Statement statement = connection.createStatement();
                ResultSet done = statement.executeQuery(HISTORY)) {
            List<String> versions = new ArrayList<>();
            while (done.next()) {
                versions.add(done.getBoolean("success") ? done.getString("version") : "failed");
            }
            return versions.equals(dialect.versions());
        } catch (SQLException refused) {
            if (NO_TABLE.contains(Objects.requireNonNullElse(refused.getSQLState(), ""))) {
                return false;
            }
            throw dialect.refusal(refused);
        }
    }

    /**
     * Carries out the steps that are left.
     *
     * @throws LedgerException if a newer program made the ledger, the user may not change its tables, or a step fails
     */
    static void run(DataSource source, Dialect dialect) {
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations(dialect.locations().toArray(String[]::new))
                .callbacks(new LongSteps(dialect))
                .javaMigrations(new BatchTables(dialect.platform()))
                .load();
        try {
            requireKnown(flyway.info().applied(), dialect);
            flyway.migrate();
        } catch (FlywayException broken) {
            Optional<SQLException> refused = refused(broken);
            String state = refused.map(SQLException::getSQLState).orElse("");
            if (state.startsWith(DISCONNECTED)) {
                throw refused.map(dialect::refusal).orElseThrow();
            }
            throw state.equals(NOT_PERMITTED)
                    ? new LedgerException(
                            Reason.NOT_PERMITTED, Telling.of("ledger.not-migratable", dialect.place()), broken)
                    : new LedgerException(
                            Reason.UNREADABLE,
                            Telling.of("ledger.not-migrated", dialect.place(), String.valueOf(broken.getMessage())),
                            broken);
        }
    }

    /** What the database said, if it is that which broke. */
    private static Optional<SQLException> refused(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }

    private static void requireKnown(MigrationInfo[] applied, Dialect dialect) {
        Arrays.stream(applied)
                .filter(migration -> !migration.getState().isResolved())
                .findFirst()
                .ifPresent(unknown -> {
                    throw new LedgerException(
                            Reason.NEWER,
                            Telling.of(
                                    "ledger.newer",
                                    dialect.place(),
                                    unknown.getVersion().toString()));
                });
    }

    /** Lets a step take long. */
    private record LongSteps(Dialect dialect) implements Callback {
        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        @Override
        public void handle(Event event, Context context) {
            try {
                dialect.mayTakeLong(context.getConnection(), event == Event.BEFORE_EACH_MIGRATE);
            } catch (SQLException broken) {
                throw new FlywayException(broken.getMessage(), broken);
            }
        }

        @Override
        public String getCallbackName() {
            return "long steps";
        }
    }
}

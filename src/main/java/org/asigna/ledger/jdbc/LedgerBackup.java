package org.asigna.ledger.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.asigna.finding.Telling;
import org.asigna.ledger.LedgerException;
import org.asigna.ledger.LedgerException.Reason;
import org.asigna.ledger.Publication;
import org.asigna.ledger.file.BackupException;
import org.asigna.ledger.file.BackupReader;
import org.asigna.ledger.file.BackupWriter;
import org.asigna.ledger.json.BackupManifest;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole ledger, written to a backup, or filled from one: each as it is at one moment, in one transaction. */
public final class LedgerBackup {
    private static final int ROWS_AT_ONCE = 5_000;

    private final JdbcTemplate template;
    private final Dialect dialect;
    private final @Nullable Claim claim;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    LedgerBackup(DataSource dataSource, Dialect dialect, @Nullable Claim claim) {
        this.template = new JdbcTemplate(dataSource);
        this.dialect = dialect;
        this.claim = claim;
        this.writing = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.reading = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.reading.setReadOnly(true);
    }

    /**
     * Writes all that the ledger holds, and ends the backup.
     *
     * @throws IOException if the disk does not take it
     */
    public BackupManifest write(BackupWriter backup, Instant now) throws IOException {
        return inOne(reading, connection -> {
            dialect.giveRowsAsTheyCome(connection, true);
            try {
                for (BackupTable table : BackupTable.values()) {
                    write(connection, table, backup);
                }
            } finally {
                dialect.giveRowsAsTheyCome(connection, false);
            }
            return backup.end(Migrations.latest(dialect), now, revision());
        });
    }

    private static void write(Connection connection, BackupTable table, BackupWriter backup) throws IOException {
        backup.table(table.table(), table.header(), rows -> {
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(ROWS_AT_ONCE);
                write(statement.executeQuery(table.select()), table.columns(), rows);
            } catch (SQLException broken) {
                throw new UncheckedSql(broken);
            }
        });
    }

    private static void write(ResultSet result, List<BackupColumn> columns, BackupWriter.Table rows)
            throws SQLException, IOException {
        @Nullable String[] texts = new String[columns.size()];
        while (result.next()) {
            for (int i = 0; i < texts.length; i++) {
                texts[i] = columns.get(i).kind().text(result, i + 1);
            }
            rows.row(texts);
        }
    }

    private @Nullable String revision() {
        return new PublicationTable(JdbcClient.create(template))
                .newest()
                .map(Publication::revision)
                .orElse(null);
    }

    /**
     * Fills the ledger, which is empty, from a backup: with all of it or, when it throws, with nothing.
     *
     * @throws LedgerException if the ledger is not empty
     * @throws BackupException if the backup is damaged, or a newer program has written it
     * @throws IOException if it cannot be read
     */
    public void restore(BackupReader backup) throws IOException {
        if (backup.manifest().schema() > Migrations.latest(dialect)) {
            throw new BackupException(
                    Telling.of("backup.newer", backup.manifest().schema(), Migrations.latest(dialect)));
        }
        Claim mine = claim;
        if (mine == null) {
            throw new IllegalStateException("the ledger was opened for reading only");
        }
        inOne(writing, connection -> {
            mine.require(JdbcClient.create(template));
            requireEmpty();
            for (BackupTable table : BackupTable.values()) {
                if (table.since() <= backup.manifest().schema()) {
                    fill(connection, table, backup);
                }
            }
            backup.end();
            if (!Objects.equals(revision(), backup.manifest().revision())) {
                throw BackupException.damaged(BackupTable.PUBLICATION.table());
            }
            return backup;
        });
    }

    private void requireEmpty() {
        for (BackupTable table : BackupTable.values()) {
            boolean filled = !template.queryForList("select 1 from " + table.table() + " fetch first 1 rows only")
                    .isEmpty();
            if (filled) {
                throw new LedgerException(Reason.NOT_EMPTY, Telling.of("ledger.not-empty"));
            }
        }
    }

    private static void fill(Connection connection, BackupTable table, BackupReader backup)
            throws SQLException, IOException {
        try (BackupRows rows = new BackupRows(connection, table)) {
            backup.table(table.table(), table.header(), row -> {
                try {
                    rows.add(row);
                } catch (SQLException refused) {
                    throw new UncheckedSql(refused);
                }
            });
            rows.end();
        }
    }

    private <T> T inOne(TransactionTemplate transaction, Work<T> work) throws IOException {
        try {
            return transaction.execute(status -> template.execute((Connection connection) -> {
                try {
                    dialect.mayTakeLong(connection, true);
                    T done = work.perform(connection);
                    dialect.mayTakeLong(connection, false);
                    return done;
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                } catch (UncheckedSql refused) {
                    throw refused.cause;
                }
            }));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        } catch (DataIntegrityViolationException contradiction) {
            // only a backup that somebody made by hand holds rows that do not go together
            throw BackupException.damaged(contradiction);
        }
    }

    private interface Work<T> {
        T perform(Connection connection) throws SQLException, IOException;
    }

    /** A database's refusal on its way out of a place where none is foreseen. */
    private static final class UncheckedSql extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final SQLException cause;

        UncheckedSql(SQLException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}

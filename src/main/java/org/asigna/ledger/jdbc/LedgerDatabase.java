package org.asigna.ledger.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.asigna.finding.Telling;
import org.asigna.home.Home;
import org.asigna.ledger.Ledger;
import org.asigna.ledger.LedgerException;
import org.asigna.ledger.LedgerException.Reason;
import org.asigna.ledger.file.PresentFile;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

/** The database of the ledger while it is open: its connections, and its tables as this version of the program has them. */
public final class LedgerDatabase implements AutoCloseable {
    private final Connection anchor;
    private final JdbcConnectionPool pool;
    private final PresentFile present;

    private LedgerDatabase(Connection anchor, JdbcConnectionPool pool, PresentFile present) {
        this.anchor = anchor;
        this.pool = pool;
        this.present = present;
    }

    /**
     * Opens the ledger of a home, makes it if there is none, and brings its tables up to date.
     *
     * @throws LedgerException if another process has it, a newer program made it, or it cannot be read
     * @throws IOException if its files cannot be made
     */
    public static LedgerDatabase open(Home home) throws IOException {
        JdbcDataSource source = H2.dataSource(home);
        LedgerDatabase database =
                new LedgerDatabase(connect(home, source), H2.pool(source), new PresentFile(home.present()));
        try {
            if (!Migrations.areDone(database.anchor)) {
                Migrations.run(database.pool, home);
            }
            return database;
        } catch (RuntimeException refused) {
            database.close();
            throw refused;
        }
    }

    /** The connections, for Spring Batch too, whose tables stand beside the ledger's. */
    public DataSource dataSource() {
        return pool;
    }

    /** The ledger in this database. */
    public Ledger ledger() {
        return new JdbcLedger(pool, H2.LONGEST_TEXT, present);
    }

    /** Closes the connections; the last one, closed here, closes the database file. */
    @Override
    public void close() {
        pool.dispose();
        try {
            anchor.close();
        } catch (SQLException broken) {
            throw new LedgerException(
                    Reason.UNREADABLE, Telling.of("ledger.not-closed", String.valueOf(broken.getMessage())), broken);
        }
    }

    private static Connection connect(Home home, DataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException refused) {
            throw H2.refusal(home, refused);
        }
    }
}

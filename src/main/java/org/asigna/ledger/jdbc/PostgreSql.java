package org.asigna.ledger.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.asigna.finding.Telling;
import org.asigna.ledger.LedgerException;
import org.asigna.ledger.LedgerException.Reason;
import org.asigna.ledger.RunId;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ds.common.BaseDataSource;

/** What is particular about PostgreSQL, the database of a ledger that several share. */
final class PostgreSql implements Dialect {
    /** The driver warns on standard error of what it also throws; held, lest Java forgets how it is set. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    static {
        DRIVER.setLevel(Level.OFF);
    }

    private static final int CONNECTIONS = 4;

    /** The first half of the lock's number, {@code ASIG}; the second is the schema's. */
    private static final int LOCK = 0x41534947;

    /**
     * A client that vanished is noticed within a minute, and so is a server; a transaction that another one keeps waiting ends
     * after half of that. What stands in the address counts more.
     */
    private static final String SESSION = "-c lock_timeout=30s -c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10"
            + " -c tcp_keepalives_count=3";

    private static final int CONNECT_SECONDS = 10;

    /** How long no answer comes until the server is taken for dead; and where an answer is known to take long. */
    private static final int ANSWER_SECONDS = 60;

    private static final int LONG_ANSWER_SECONDS = 4 * 60 * 60;

    private static final String LOCK_TIMEOUT = "55P03";

    private final LedgerAddress address;

    PostgreSql(LedgerAddress address) {
        this.address = address;
    }

    @Override
    public String platform() {
        return "postgresql";
    }

    @Override
    public List<String> versions() {
        return List.of("1", "1.1", "2", "3", "3.1", "4", "5", "6", "7");
    }

    @Override
    public List<String> locations() {
        return List.of(Migrations.SHARED, "classpath:org/asigna/ledger/postgresql");
    }

    @Override
    public String place() {
        return LedgerAddress.place(address.url());
    }

    @Override
    public Connection connect() throws SQLException {
        return prepared(new PGSimpleDataSource()).getConnection();
    }

    @Override
    public JdbcConnectionPool pool() {
        JdbcConnectionPool pool = JdbcConnectionPool.create(prepared(new PGConnectionPoolDataSource()));
        pool.setMaxConnections(CONNECTIONS);
        return pool;
    }

    @Override
    public void mayTakeLong(Connection connection, boolean may) throws SQLException {
        if (!names(PGProperty.SOCKET_TIMEOUT)) {
            connection.setNetworkTimeout(Runnable::run, 1000 * (may ? LONG_ANSWER_SECONDS : ANSWER_SECONDS));
        }
    }

    private <T extends BaseDataSource> T prepared(T source) {
        try {
            source.setUrl(address.url());
            source.setProperty(PGProperty.USER, address.user());
            source.setProperty(PGProperty.PASSWORD, address.password());
            String options = source.getProperty(PGProperty.OPTIONS);
            source.setProperty(PGProperty.OPTIONS, options == null ? SESSION : SESSION + " " + options);
            preset(source, PGProperty.APPLICATION_NAME, "Asigna");
            preset(source, PGProperty.CONNECT_TIMEOUT, Integer.toString(CONNECT_SECONDS));
            preset(source, PGProperty.SOCKET_TIMEOUT, Integer.toString(ANSWER_SECONDS));
            preset(source, PGProperty.TCP_KEEP_ALIVE, "true");
            preset(source, PGProperty.REWRITE_BATCHED_INSERTS, "true");
            return source;
        } catch (IllegalArgumentException | SQLException noAddress) {
            throw new LedgerException(Reason.MISPLACED, Telling.of("ledger.no-address"), noAddress);
        }
    }

    private void preset(BaseDataSource source, PGProperty property, String value) throws SQLException {
        if (!names(property)) {
            source.setProperty(property, value);
        }
    }

    private boolean names(PGProperty property) {
        return address.url().contains(property.getName() + "=");
    }

    @Override
    public LedgerException refusal(SQLException refused) {
        String state = Objects.requireNonNullElse(refused.getSQLState(), "");
        String message = String.valueOf(refused.getMessage());
        if (state.startsWith("28")) {
            String anonymous = message.replace('"' + address.user() + '"', "…");
            return new LedgerException(
                    Reason.WRONG_PASSWORD, Telling.of("ledger.no-entry", place(), anonymous), refused);
        }
        return state.equals("42501")
                ? new LedgerException(
                        Reason.NOT_PERMITTED, Telling.of("ledger.not-permitted", place(), message), refused)
                : new LedgerException(Reason.UNREADABLE, Telling.of("ledger.unreachable", place(), message), refused);
    }

    @Override
    public boolean isHeld(SQLException refused) {
        return LOCK_TIMEOUT.equals(refused.getSQLState());
    }

    /** The lock is the session's, by the number of the schema that its tables are in. */
    @Override
    public boolean tryLock(Connection anchor) throws SQLException {
        return answer(anchor, "select pg_try_advisory_lock(?, ?)");
    }

    @Override
    public void unlock(Connection anchor) throws SQLException {
        answer(anchor, "select pg_advisory_unlock(?, ?)");
    }

    private static boolean answer(Connection anchor, String question) throws SQLException {
        try (PreparedStatement statement = anchor.prepareStatement(question)) {
            statement.setInt(1, LOCK);
            statement.setInt(2, schema(anchor).hashCode());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static String schema(Connection anchor) throws SQLException {
        try (Statement statement = anchor.createStatement();
                ResultSet row = statement.executeQuery("select current_schema()")) {
            row.next();
            return Objects.requireNonNullElse(row.getString(1), "");
        }
    }

    @Override
    public ChangeBatches batches(Connection connection, RunId run, Instant now) throws SQLException {
        CopyTarget target = new CopyTarget(connection);
        return new ChangeBatches(
                new CopyBatch(
                        target,
                        "assignment",
                        "account_key, partner_key, account_id, partner_id, contact_id, visibility, license_ids"),
                new MatchedCopy(target, connection, MatchedCopy.UPDATE),
                new MatchedCopy(target, connection, MatchedCopy.REMOVE),
                new CopyBatch(
                        target,
                        "assignment_change",
                        "kind, source, account_key, partner_key, account_id, partner_id,"
                                + " contact_before, visibility_before, license_ids_before,"
                                + " contact_after, visibility_after, license_ids_after, run_id, changed_at",
                        run.text(),
                        Times.column(now).toString()));
    }
}

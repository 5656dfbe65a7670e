package org.asigna.ledger.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.asigna.finding.Telling;
import org.asigna.home.Draft;
import org.asigna.home.Home;
import org.asigna.home.OwnerOnly;
import org.asigna.ledger.LedgerException;
import org.asigna.ledger.LedgerException.Reason;
import org.asigna.ledger.RunId;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

/** What is particular about H2, the database in a file of the home. */
final class H2 implements Dialect {
    /**
     * Every commit is on the disk when it returns; the database closes when we close it, not when the process begins to
     * end; no file of traces grows beside it.
     */
    private static final String SUFFIX = ".mv.db";

    private static final String SETTINGS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    /** A call of the ledger inside a transaction of Spring Batch's takes two. */
    private static final int CONNECTIONS = 4;

    private static final String CREATE = """
            insert into assignment (account_key, partner_key, account_id, partner_id, contact_id, visibility, license_ids)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String UPDATE = """
            update assignment set account_id = ?, partner_id = ?, contact_id = ?, visibility = ?, license_ids = ?
            where account_key = ? and partner_key = ? and contact_id = ? and visibility = ? and license_ids = ?
            """;

    private static final String REMOVE = """
            delete from assignment
            where account_key = ? and partner_key = ? and contact_id = ? and visibility = ? and license_ids = ?
            """;

    private static final String REMEMBER = """
            insert into assignment_change (kind, source, account_key, partner_key, account_id, partner_id,
                                           contact_before, visibility_before, license_ids_before,
                                           contact_after, visibility_after, license_ids_after,
                                           run_id, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Path file;
    private final JdbcDataSource source;

    private H2(Path file, JdbcDataSource source) {
        this.file = file;
        this.source = source;
    }

    /**
     * The ledger of a home, whose file is made if it is absent.
     *
     * @throws IOException if the password cannot be had or the file not be made
     * @throws LedgerException if the home's path cannot be part of an address
     */
    static H2 in(Home home) throws IOException {
        String path = home.ledger().toString();
        if (path.indexOf(';') >= 0) {
            throw new LedgerException(Reason.MISPLACED, Telling.of("ledger.misplaced", path));
        }
        String password = home.ledgerPassword();
        H2 h2 = new H2(home.ledgerFile(), source(path, password));
        if (!Files.exists(h2.file)) {
            h2.make(Draft.beside(home.ledger()).toString(), password);
        }
        return h2;
    }

    private static JdbcDataSource source(String path, String password) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + path + SETTINGS);
        source.setUser("asigna");
        source.setPassword(password);
        return source;
    }

    /**
     * Makes an empty database under another name first: H2 opens none of which only a part is written, so a process that dies
     * here must not leave it as the ledger. Its file is made before H2 does it, which would let others read it.
     */
    private void make(String path, String password) throws IOException {
        Path draft = Path.of(path + SUFFIX);
        try {
            OwnerOnly.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                    .close();
            source(path, password).getConnection().close();
            Draft.name(draft, file);
        } catch (SQLException refused) {
            throw refusal(refused);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Override
    public String platform() {
        return "h2";
    }

    @Override
    public List<String> versions() {
        return List.of("1", "2", "3", "4", "5", "6", "7");
    }

    @Override
    public List<String> locations() {
        return List.of(Migrations.SHARED);
    }

    @Override
    public String place() {
        return file.toString();
    }

    @Override
    public Connection connect() throws SQLException {
        return source.getConnection();
    }

    @Override
    public JdbcConnectionPool pool() {
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(CONNECTIONS);
        return pool;
    }

    /** Beyond some thousands H2 would gather them in a file among the system's temporary ones, which are everybody's. */
    @Override
    public void giveRowsAsTheyCome(Connection connection, boolean does) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set lazy_query_execution " + (does ? 1 : 0));
        }
    }

    @Override
    public LedgerException refusal(SQLException refused) {
        return switch (refused.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                new LedgerException(Reason.IN_USE, Telling.of("ledger.in-use", file), refused);
            case ErrorCode.WRONG_USER_OR_PASSWORD ->
                new LedgerException(Reason.WRONG_PASSWORD, Telling.of("ledger.wrong-password", file), refused);
            default ->
                new LedgerException(
                        Reason.UNREADABLE,
                        Telling.of("ledger.unreadable", file, String.valueOf(refused.getMessage())),
                        refused);
        };
    }

    /** No other process has the file open. */
    @Override
    public boolean isHeld(SQLException refused) {
        return false;
    }

    /** H2 itself lets one process at a time open the file. */
    @Override
    public boolean tryLock(Connection anchor) {
        return true;
    }

    @Override
    public void unlock(Connection anchor) {
        // the file is free when the last connection is closed
    }

    @Override
    public ChangeBatches batches(Connection connection, RunId run, Instant now) throws SQLException {
        StateBatch remembering = new StateBatch(connection, REMEMBER);
        remembering.always(13, run.text());
        remembering.always(14, Times.column(now));
        return new ChangeBatches(
                new StateBatch(connection, CREATE),
                new StateBatch(connection, UPDATE),
                new StateBatch(connection, REMOVE),
                remembering);
    }
}

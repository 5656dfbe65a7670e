package org.asigna.ledger.jdbc;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.asigna.finding.Telling;
import org.asigna.home.Home;
import org.asigna.home.OwnerOnly;
import org.asigna.ledger.LedgerException;
import org.asigna.ledger.LedgerException.Reason;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

/** What is particular about H2, the database in a file of the home. */
final class H2 {
    /** The database's name in Spring Batch's scripts. */
    static final String PLATFORM = "h2";

    /** How many characters a column holds. */
    static final int LONGEST_TEXT = 1_048_576;

    /**
     * Every commit is on the disk when it returns; the database closes when we close it, not when the process begins to
     * end; no file of traces grows beside it.
     */
    private static final String SETTINGS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    /** A call of the ledger inside a transaction of Spring Batch's takes two. */
    private static final int CONNECTIONS = 4;

    private H2() {}

    /**
     * The connections to the ledger of a home, whose file is made if it is absent.
     *
     * @throws IOException if the password cannot be had or the file not be made
     * @throws LedgerException if the home's path cannot be part of an address
     */
    static JdbcDataSource dataSource(Home home) throws IOException {
        String path = home.ledger().toString();
        if (path.indexOf(';') >= 0) {
            throw new LedgerException(Reason.MISPLACED, Telling.of("ledger.misplaced", path));
        }
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:file:" + path + SETTINGS);
        dataSource.setUser("asigna");
        dataSource.setPassword(home.ledgerPassword());
        make(home.ledgerFile());
        return dataSource;
    }

    /** The connections to be taken and given back: H2's own pool, which has no threads and logs nothing. */
    static JdbcConnectionPool pool(JdbcDataSource source) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(CONNECTIONS);
        return pool;
    }

    /** Makes the file before H2 does, which would let others read it; H2 takes an empty file for a new database. */
    private static void make(Path file) throws IOException {
        try {
            OwnerOnly.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                    .close();
        } catch (FileAlreadyExistsException there) {
            // as on every later start
        }
    }

    /** Why no connection could be had. */
    static LedgerException refusal(Home home, SQLException refused) {
        Path file = home.ledgerFile();
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
}

package org.asigna.ledger.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.asigna.ledger.LedgerException;
import org.asigna.ledger.RunId;
import org.h2.jdbcx.JdbcConnectionPool;

/** What is particular about one kind of database. */
interface Dialect {
    /** How many characters a column holds: the same on each database, so that a ledger can move to another. */
    int LONGEST_TEXT = 1_048_576;

    /** The database's name in Spring Batch's scripts. */
    String platform();

    /** The versions of all steps of its tables, in their order. */
    List<String> versions();

    /** Where the scripts of these steps are. */
    List<String> locations();

    /** Where the ledger is, as people know it. */
    String place();

    /** A connection that is not of the pool. */
    Connection connect() throws SQLException;

    /** The connections to be taken and given back: H2's own pool, which has no threads and logs nothing. */
    JdbcConnectionPool pool();

    /** Why a connection, or what was asked through it, was refused. */
    LedgerException refusal(SQLException refused);

    /** Whether it was refused because a transaction of another process stood in the way for too long. */
    boolean isHeld(SQLException refused);

    /**
     * Takes the lock that one process at a time has, without waiting. Who dies lets go of it.
     *
     * @param anchor the connection that holds it, to its end
     * @return whether it was to be had
     */
    boolean tryLock(Connection anchor) throws SQLException;

    /** Lets go of the lock. */
    void unlock(Connection anchor) throws SQLException;

    /** Whether a connection gives the rows of a large query as they come, or gathers all of them first. */
    default void giveRowsAsTheyCome(Connection connection, boolean does) throws SQLException {
        // within a transaction, and with a fetch size, most databases give them so
    }

    /**
     * Whether statements of a connection may go on for long before they give anything: a step of the tables that builds an
     * index, a table that is sorted for a backup.
     */
    default void mayTakeLong(Connection connection, boolean may) throws SQLException {
        // where no answer is waited for over a wire, each takes as long as it takes
    }

    /** How the changes of a run are written in the transaction of a connection. */
    ChangeBatches batches(Connection connection, RunId run, Instant now) throws SQLException;
}

package org.asigna.ledger.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.asigna.finding.Telling;
import org.asigna.home.Holder;
import org.asigna.home.Home;
import org.asigna.ledger.Firings;
import org.asigna.ledger.Ledger;
import org.asigna.ledger.LedgerException;
import org.asigna.ledger.LedgerException.Reason;
import org.asigna.ledger.LedgerHeldException;
import org.asigna.ledger.file.PresentFile;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/** The database of the ledger while it is open: its connections, and its tables as this version of the program has them. */
public final class LedgerDatabase implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    /** Another process that brings the tables up to date takes some seconds. */
    private static final Duration UPDATE_WAITS = Duration.ofSeconds(30);

    /** Who has just taken the lock, or is letting go of it, has no name for a moment, which is longer on a busy server. */
    private static final Duration NAMELESS = Duration.ofSeconds(10);

    /** A server takes a moment to notice that the process which has the lock died. */
    private static final Duration DYING = Duration.ofSeconds(1);

    private final Dialect dialect;
    private final Connection anchor;
    private final JdbcConnectionPool pool;
    private final PresentFile present;
    private @Nullable Claim claim;

    private LedgerDatabase(Dialect dialect, Connection anchor, PresentFile present) {
        this.dialect = dialect;
        this.anchor = anchor;
        this.pool = dialect.pool();
        this.present = present;
    }

    /**
     * Opens a ledger, makes it if there is none, and brings its tables up to date.
     *
     * @param address where it is; empty for the file in the home
     * @throws LedgerException if it cannot be had or read, a newer program made it, or its tables may not be changed
     * @throws LedgerHeldException if its tables are to be changed and another process does not let go of it
     * @throws IOException if its files cannot be made
     */
    public static LedgerDatabase open(Home home, Optional<LedgerAddress> address) throws IOException {
        Dialect dialect = address.isPresent() ? new PostgreSql(address.get()) : H2.in(home);
        LedgerDatabase database = new LedgerDatabase(dialect, connect(dialect), new PresentFile(home.present()));
        try {
            if (!Migrations.areDone(database.anchor, dialect)) {
                database.update();
            }
            return database;
        } catch (RuntimeException refused) {
            database.close();
            throw refused;
        }
    }

    private static Connection connect(Dialect dialect) {
        try {
            return dialect.connect();
        } catch (SQLException refused) {
            throw dialect.refusal(refused);
        }
    }

    private void update() {
        try {
            lock(UPDATE_WAITS);
            try {
                Migrations.run(pool, dialect);
            } finally {
                dialect.unlock(anchor);
            }
        } catch (SQLException broken) {
            throw dialect.refusal(broken);
        }
    }

    /**
     * Claims the ledger for the runs of this process, until it is closed: no other can claim it meanwhile. If the database
     * ends the connection that holds the claim, another can; then the ledger here does not write any more.
     *
     * @param holder who this is
     * @param wait how long to wait, about, if another has it
     * @throws LedgerHeldException if another has it
     * @throws LedgerException if this user may not write to it
     */
    public void claim(Holder holder, Duration wait) {
        try {
            lock(wait);
            claim = Claim.take(anchor, holder);
        } catch (SQLException refused) {
            throw dialect.isHeld(refused) ? new LedgerHeldException(Claim.holder(anchor)) : dialect.refusal(refused);
        }
    }

    private void lock(Duration wait) throws SQLException {
        Duration rest = wait;
        while (!dialect.tryLock(anchor)) {
            Optional<Holder> holder = Claim.holder(anchor);
            if (rest.compareTo((holder.isPresent() ? DYING : NAMELESS).negated()) <= 0) {
                throw new LedgerHeldException(holder);
            }
            LockSupport.parkNanos(POLL.toNanos());
            rest = rest.minus(POLL);
        }
    }

    /** The connections, for Spring Batch too, whose tables stand beside the ledger's. */
    public DataSource dataSource() {
        return pool;
    }

    /** The ledger in this database; it can be written to if it has been claimed before. */
    public Ledger ledger() {
        return new JdbcLedger(pool, dialect, claim, present);
    }

    /** What is known of the jobs of the schedule. */
    public Firings firings() {
        return new FiringTable(pool);
    }

    /** What writes the whole ledger to a backup, and fills it from one if it has been claimed before. */
    public LedgerBackup backup() {
        return new LedgerBackup(pool, dialect, claim);
    }

    /** Closes the connections; the last one, closed here, closes the database file, or lets go of the claim. */
    @Override
    public void close() {
        pool.dispose();
        Claim held = claim;
        if (held != null) {
            letGo(held);
        }
        try {
            anchor.close();
        } catch (SQLException broken) {
            throw new LedgerException(
                    Reason.UNREADABLE, Telling.of("ledger.not-closed", String.valueOf(broken.getMessage())), broken);
        }
    }

    /** Lets go of the claim before the connection ends, which a server may notice a little later. */
    private void letGo(Claim held) {
        try {
            held.letGo(anchor);
            dialect.unlock(anchor);
        } catch (SQLException gone) {
            // with the connection, the claim is gone as well
        }
    }
}

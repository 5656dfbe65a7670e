package org.asigna.ledger.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.asigna.finding.Telling;
import org.asigna.home.Holder;
import org.asigna.home.Operator;
import org.asigna.ledger.LedgerException;
import org.asigna.ledger.LedgerException.Reason;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The right to write to the ledger, which the process has that took it last. Each taking has a number of its own, one more
 * than the one before: a process that was thought dead and wakes up finds another number, and does not write any more.
 */
final class Claim {
    private static final String TAKE = """
            update claim set token = token + 1, process = ?, by_user = ?, by_host = ?, command = ?, since = ?
            """;

    private static final String TOKEN = "select token from claim";

    private static final String HOLDER =
            "select process, by_user, by_host, command, since from claim where process is not null";

    private static final String LET_GO = "update claim set process = null where token = ?";

    private final long token;

    private Claim(long token) {
        this.token = token;
    }

    /**
     * Takes the claim, waiting until a transaction of whoever had it has ended. To be called by who has the database's lock.
     *
     * @throws SQLException if the database refuses, or that transaction does not end
     */
    static Claim take(Connection anchor, Holder holder) throws SQLException {
        anchor.setAutoCommit(false);
        try (PreparedStatement take = anchor.prepareStatement(TAKE);
                Statement query = anchor.createStatement()) {
            take.setLong(1, holder.process());
            take.setString(2, holder.by().user());
            take.setString(3, holder.by().host());
            take.setString(4, holder.command());
            take.setObject(5, Times.column(holder.since()));
            take.executeUpdate();
            try (ResultSet row = query.executeQuery(TOKEN)) {
                row.next();
                Claim claim = new Claim(row.getLong(1));
                anchor.commit();
                return claim;
            }
        } finally {
            anchor.rollback();
            anchor.setAutoCommit(true);
        }
    }

    /** Notes that nobody has it any more, unless another has taken it since. */
    void letGo(Connection anchor) throws SQLException {
        try (PreparedStatement letGo = anchor.prepareStatement(LET_GO)) {
            letGo.setLong(1, token);
            letGo.executeUpdate();
        }
    }

    /** Who has it; empty if that cannot be told. */
    static Optional<Holder> holder(Connection connection) {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(HOLDER)) {
            return row.next()
                    ? Optional.of(new Holder(
                            row.getLong("process"),
                            new Operator(row.getString("by_user"), row.getString("by_host")),
                            row.getString("command"),
                            Times.instant(row, "since")))
                    : Optional.empty();
        } catch (SQLException noTable) {
            return Optional.empty();
        }
    }

    /**
     * Makes sure that the claim is this one until the transaction ends: nobody can take it meanwhile.
     *
     * @throws LedgerException if another has taken it
     */
    void require(JdbcClient jdbc) {
        if (present(jdbc) != token) {
            throw lost();
        }
    }

    private static long present(JdbcClient jdbc) {
        try {
            return jdbc.sql(TOKEN + " for update").query(Long.class).single();
        } catch (PessimisticLockingFailureException anotherWrites) {
            throw new LedgerException(Reason.IN_USE, Telling.of("ledger.busy"), anotherWrites);
        }
    }

    private static LedgerException lost() {
        return new LedgerException(Reason.LOST, Telling.of("ledger.lost"));
    }
}

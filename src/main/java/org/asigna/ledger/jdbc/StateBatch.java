package org.asigna.ledger.jdbc;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.asigna.assignment.Pair;
import org.asigna.ledger.AssignmentMovedException;
import org.jspecify.annotations.Nullable;

/** One statement that is sent for many pairs at once, and must write exactly one row for each. */
final class StateBatch implements RowBatch {
    private static final int FULL = 1_000;
    private static final String UNIQUE_VIOLATION = "23505";

    private final PreparedStatement statement;
    private final List<Pair> pairs = new ArrayList<>();

    StateBatch(Connection connection, String sql) throws SQLException {
        this.statement = connection.prepareStatement(sql);
    }

    /** Sets a parameter that is the same for all rows. */
    void always(int parameter, Object value) throws SQLException {
        statement.setObject(parameter, value);
    }

    /** Adds one row: the texts of the statement's first parameters, in their order. */
    @Override
    public void add(Pair pair, @Nullable String... texts) throws SQLException {
        for (int i = 0; i < texts.length; i++) {
            statement.setString(i + 1, texts[i]);
        }
        statement.addBatch();
        pairs.add(pair);
        if (pairs.size() == FULL) {
            send();
        }
    }

    @Override
    public void send() throws SQLException {
        if (pairs.isEmpty()) {
            return;
        }
        try {
            requireOneRowEach(statement.executeBatch());
        } catch (BatchUpdateException refused) {
            if (UNIQUE_VIOLATION.equals(refused.getSQLState())) {
                requireOneRowEach(refused.getUpdateCounts());
            }
            throw refused;
        }
        pairs.clear();
    }

    private void requireOneRowEach(int[] rows) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] != 1) {
                throw new AssignmentMovedException(pairs.get(i));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}

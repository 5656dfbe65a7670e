package org.asigna.ledger.jdbc;

import java.sql.SQLException;
import org.asigna.assignment.Pair;
import org.asigna.ledger.AssignmentMovedException;
import org.jspecify.annotations.Nullable;

/** Rows that are written many at once, exactly one for each pair. */
interface RowBatch extends AutoCloseable {
    /**
     * Adds one row, and sends what waits when that is much.
     *
     * @throws AssignmentMovedException if a row to change is not there, or one to create is
     */
    void add(Pair pair, @Nullable String... texts) throws SQLException;

    /**
     * Sends what waits.
     *
     * @throws AssignmentMovedException if a row to change is not there, or one to create is
     */
    void send() throws SQLException;

    @Override
    void close() throws SQLException;
}

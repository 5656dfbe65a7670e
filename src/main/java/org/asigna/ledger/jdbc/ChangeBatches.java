package org.asigna.ledger.jdbc;

import java.sql.SQLException;

/**
 * What the changes of one run become. A key is an id's; a state is contact, visibility and licences.
 *
 * @param creating rows of account key, partner key, account, partner, state
 * @param updating rows of account, partner, state after, account key, partner key, state before
 * @param removing rows of account key, partner key, state before
 * @param remembering rows of kind, source, account key, partner key, account, partner, state before, state after
 */
record ChangeBatches(RowBatch creating, RowBatch updating, RowBatch removing, RowBatch remembering)
        implements AutoCloseable {
    /** Sends what waits. */
    void send() throws SQLException {
        creating.send();
        updating.send();
        removing.send();
        remembering.send();
    }

    @Override
    public void close() throws SQLException {
        creating.close();
        updating.close();
        removing.close();
        remembering.close();
    }
}

package org.asigna.ledger.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The connection through which rows are copied into tables. */
record CopyTarget(PGConnection connection) {
    CopyTarget(Connection connection) throws SQLException {
        this(connection.unwrap(PGConnection.class));
    }

    /**
     * Writes rows.
     *
     * @param into the table with its columns
     * @param rows as COPY takes them
     */
    void copy(String into, CopyText rows) throws SQLException {
        CopyIn copy = connection.getCopyAPI().copyIn("copy " + into + " from stdin");
        try {
            rows.writeTo(copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}

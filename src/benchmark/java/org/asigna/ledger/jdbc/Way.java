package org.asigna.ledger.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A way to write the rows of a first import by plain JDBC, without looking at what is there, which is the least there is to do. */
enum Way {
    BATCH_100(100, true),
    BATCH_1000(1_000, true),
    BATCH_10000(10_000, true),
    BATCH_10000_ONE_TABLE_AFTER_THE_OTHER(10_000, false),
    ROWS_50(50, true) {
        @Override
        void write(Connection connection, ProbeRows rows, boolean history, int from, int to) throws SQLException {
            String row = history ? HISTORY_ROW : PRESENT_ROW;
            String sql = (history ? HISTORY : PRESENT) + " values " + row + (", " + row).repeat(to - from - 1);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                rows.bind(statement, from, to, history);
                statement.executeUpdate();
            }
        }
    },
    ARRAYS_10000(10_000, true) {
        @Override
        void write(Connection connection, ProbeRows rows, boolean history, int from, int to) throws SQLException {
            String columns = "p0, p1, p2, p3, p4, p5, p6";
            String sql = history
                    ? HISTORY + " select 'probe', current_timestamp, 'created', " + columns
                            + ", p7 from unnest(?, ?, ?, ?, ?, ?, ?, ?) as u(" + columns + ", p7)"
                    : PRESENT + " select * from unnest(?, ?, ?, ?, ?, ?, ?)";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                rows.bindArrays(connection, statement, from, to, history);
                statement.executeUpdate();
            }
        }
    };

    private static final String PRESENT =
            "insert into assignment (account_key, partner_key, account_id, partner_id, contact_id, visibility, license_ids)";
    private static final String HISTORY =
            "insert into assignment_change (run_id, changed_at, kind, account_key, partner_key, account_id, partner_id,"
                    + " contact_after, visibility_after, license_ids_after, source)";
    private static final String PRESENT_ROW = "(?, ?, ?, ?, ?, ?, ?)";
    private static final String HISTORY_ROW = "('probe', current_timestamp, 'created', ?, ?, ?, ?, ?, ?, ?, ?)";

    private final int batch;
    private final boolean beside;

    Way(int batch, boolean beside) {
        this.batch = batch;
        this.beside = beside;
    }

    /** Writes all rows in the connection's transaction. */
    void write(Connection connection, ProbeRows rows) throws SQLException {
        for (int from = 0; from < rows.size(); from += batch) {
            int to = Math.min(rows.size(), from + batch);
            write(connection, rows, false, from, to);
            if (beside) {
                write(connection, rows, true, from, to);
            }
        }
        for (int from = 0; !beside && from < rows.size(); from += batch) {
            write(connection, rows, true, from, Math.min(rows.size(), from + batch));
        }
    }

    void write(Connection connection, ProbeRows rows, boolean history, int from, int to) throws SQLException {
        String sql = history ? HISTORY + " values " + HISTORY_ROW : PRESENT + " values " + PRESENT_ROW;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int row = from; row < to; row++) {
                rows.bind(statement, row, row + 1, history);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}

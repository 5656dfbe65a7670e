package org.asigna.ledger.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.asigna.ledger.file.BackupException;
import org.asigna.ledger.jdbc.BackupColumn.Kind;
import org.asigna.text.Text;
import org.jspecify.annotations.Nullable;

/** The rows of a backup's table on their way into the database, in batches. */
final class BackupRows implements AutoCloseable {
    private static final int BATCH = 1_000;

    private final BackupTable table;
    private final List<BackupColumn> columns;
    private final Connection connection;
    private final PreparedStatement insert;
    private final List<@Nullable String[]> withOtherRuns = new ArrayList<>();
    private int waiting;

    BackupRows(Connection connection, BackupTable table) throws SQLException {
        this.table = table;
        this.columns = table.columns();
        this.connection = connection;
        this.insert = connection.prepareStatement(table.insert());
    }

    /**
     * Adds a row.
     *
     * @throws BackupException if a text of it is not what its column holds
     */
    void add(@Nullable String[] row) throws SQLException, BackupException {
        boolean others = false;
        int key = columns.size();
        for (int i = 0; i < row.length; i++) {
            BackupColumn column = columns.get(i);
            boolean other = column.kind() == Kind.OTHER_RUN && row[i] != null;
            others |= other;
            set(insert, column, i + 1, other ? null : row[i]);
            if (column.key() != null) {
                insert.setString(++key, Text.key(String.valueOf(row[i])));
            }
        }
        if (others) {
            withOtherRuns.add(row);
        }
        insert.addBatch();
        if (++waiting == BATCH) {
            send();
        }
    }

    private void set(PreparedStatement statement, BackupColumn column, int parameter, @Nullable String text)
            throws SQLException, BackupException {
        try {
            column.kind().set(statement, parameter, text);
        } catch (RuntimeException wrong) {
            throw BackupException.damaged(table.table() + "." + column.name());
        }
    }

    /** Sends what waits, and then what rows say of other rows. */
    void end() throws SQLException, BackupException {
        send();
        if (withOtherRuns.isEmpty()) {
            return;
        }
        int appliedBy = table.header().indexOf("applied_by");
        int plan = table.header().indexOf("plan_id");
        try (PreparedStatement update =
                connection.prepareStatement("update run set applied_by = ?, plan_id = ? where id = ?")) {
            for (@Nullable String[] row : withOtherRuns) {
                set(update, columns.get(appliedBy), 1, row[appliedBy]);
                set(update, columns.get(plan), 2, row[plan]);
                update.setString(3, row[0]);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private void send() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}

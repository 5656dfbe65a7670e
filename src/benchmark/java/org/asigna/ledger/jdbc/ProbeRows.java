package org.asigna.ledger.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.asigna.csv.CsvReader;
import org.asigna.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a first import writes, in memory: for each created assignment its row in {@code assignment} and its row
 * in {@code assignment_change}.
 *
 * @param rows of each: account key, partner key, account, partner, contact, visibility, licences, source
 */
record ProbeRows(List<String[]> rows) {
    private static final int PRESENT = 7;
    private static final int WIDTH = 8;

    /** The rows of a plan folder's {@code changes.csv}, which must hold created assignments only. */
    static ProbeRows read(Path changes) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (CsvReader csv = CsvReader.open(changes)) {
            csv.next();
            for (String[] cells = csv.next(); cells != null; cells = csv.next()) {
                if (!cells[0].equals("created")) {
                    throw new IllegalArgumentException("a change is " + cells[0] + ", expected created ones only");
                }
                rows.add(new String[] {
                    Text.key(cells[1]), Text.key(cells[2]), cells[1], cells[2], cells[3], cells[4], cells[5], cells[9]
                });
            }
        }
        return new ProbeRows(rows);
    }

    int size() {
        return rows.size();
    }

    /** Sets the columns of some rows as the parameters of a statement, row after row. */
    void bind(PreparedStatement statement, int from, int to, boolean history) throws SQLException {
        int parameter = 1;
        for (String[] row : rows.subList(from, to)) {
            for (int i = 0; i < (history ? WIDTH : PRESENT); i++) {
                statement.setString(parameter++, row[i]);
            }
        }
    }

    /** Sets the columns of some rows as arrays, one for each column. */
    void bindArrays(Connection connection, PreparedStatement statement, int from, int to, boolean history)
            throws SQLException {
        for (int i = 0; i < (history ? WIDTH : PRESENT); i++) {
            @Nullable Object[] column = new Object[to - from];
            for (int row = from; row < to; row++) {
                column[row - from] = rows.get(row)[i];
            }
            Array array = connection.createArrayOf("VARCHAR", column);
            statement.setArray(i + 1, array);
        }
    }
}

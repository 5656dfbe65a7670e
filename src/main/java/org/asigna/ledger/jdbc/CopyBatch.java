package org.asigna.ledger.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asigna.assignment.Pair;
import org.asigna.ledger.AssignmentMovedException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** New rows of a table, written by COPY. */
final class CopyBatch implements RowBatch {
    private static final String UNIQUE_VIOLATION = "23505";

    /** Where the server says in which line of the rows it was, in whatever language: {@code COPY assignment, line 3}. */
    private static final Pattern LINE = Pattern.compile("^COPY \\w+,\\D*(\\d+)");

    private final CopyTarget target;
    private final String into;
    private final String[] always;
    private final CopyText rows = new CopyText();
    private final List<Pair> pairs = new ArrayList<>();

    /**
     * Rows of a table.
     *
     * @param columns its columns
     * @param always the texts of the last ones, which are the same in all rows
     */
    CopyBatch(CopyTarget target, String table, String columns, String... always) {
        this.target = target;
        this.into = table + " (" + columns + ")";
        this.always = always;
    }

    @Override
    public void add(Pair pair, @Nullable String... texts) throws SQLException {
        rows.add(texts);
        rows.add(always);
        rows.endRow();
        pairs.add(pair);
        if (rows.isFull()) {
            send();
        }
    }

    @Override
    public void send() throws SQLException {
        if (pairs.isEmpty()) {
            return;
        }
        try {
            target.copy(into, rows);
        } catch (PSQLException refused) {
            if (UNIQUE_VIOLATION.equals(refused.getSQLState())) {
                throw new AssignmentMovedException(at(refused));
            }
            throw refused;
        }
        rows.clear();
        pairs.clear();
    }

    /** Whose row is there already; the first of all, should the server not say. */
    private Pair at(PSQLException refused) {
        ServerErrorMessage message = refused.getServerErrorMessage();
        String where = message == null ? null : message.getWhere();
        Matcher line = LINE.matcher(where == null ? "" : where);
        int number = line.find() ? Integer.parseInt(line.group(1)) : 1;
        return pairs.get(Math.min(number, pairs.size()) - 1);
    }

    @Override
    public void close() {
        // nothing is held between two sendings
    }
}

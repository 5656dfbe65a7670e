package org.asigna.ledger.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.asigna.assignment.Pair;
import org.asigna.ledger.AssignmentMovedException;
import org.jspecify.annotations.Nullable;

/** Updates or removals of assignments: copied into a table of the transaction's own, and joined there with the states before. */
final class MatchedCopy implements RowBatch {
    static final Kind UPDATE = new Kind(
            "asigna_updating",
            "account_id varchar, partner_id varchar, contact_id varchar, visibility varchar, license_ids varchar, ",
            """
            update assignment present
            set account_id = asked.account_id, partner_id = asked.partner_id, contact_id = asked.contact_id,
                visibility = asked.visibility, license_ids = asked.license_ids
            from asigna_updating asked
            """);

    static final Kind REMOVE = new Kind("asigna_removing", "", """
            delete from assignment present
            using asigna_removing asked
            """);

    /** Keys order as those of the assignments do: texts of two orders cannot be compared. */
    private static final String STATE_BEFORE = """
            account_key varchar collate "C", partner_key varchar collate "C",
            contact_before varchar, visibility_before varchar, license_ids_before varchar, ordinal integer
            """;

    private static final String MATCHES = """
            where present.account_key = asked.account_key and present.partner_key = asked.partner_key
              and present.contact_id = asked.contact_before and present.visibility = asked.visibility_before
              and present.license_ids = asked.license_ids_before
            returning asked.ordinal
            """;

    private final Connection connection;
    private final Kind kind;
    private final CopyTarget target;
    private final CopyText rows = new CopyText();
    private final List<Pair> pairs = new ArrayList<>();
    private boolean begun;

    MatchedCopy(CopyTarget target, Connection connection, Kind kind) {
        this.target = target;
        this.connection = connection;
        this.kind = kind;
    }

    @Override
    public void add(Pair pair, @Nullable String... texts) throws SQLException {
        rows.add(texts);
        rows.add(Integer.toString(pairs.size()));
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
        try (Statement statement = connection.createStatement()) {
            statement.execute(begun ? kind.emptying() : kind.making());
            begun = true;
            target.copy(kind.table(), rows);
            try (ResultSet missing = statement.executeQuery(kind.carryingOut())) {
                if (missing.next()) {
                    throw new AssignmentMovedException(pairs.get(missing.getInt(1)));
                }
            }
        }
        rows.clear();
        pairs.clear();
    }

    @Override
    public void close() {
        // the table goes with the transaction
    }

    /**
     * A kind of change.
     *
     * @param table the table of the transaction's own
     * @param stateAfter its columns before those that each kind has
     * @param statement what carries the changes out, but for its condition
     */
    record Kind(String table, String stateAfter, String statement) {
        String making() {
            return "create temporary table " + table + " (" + stateAfter + STATE_BEFORE + ") on commit drop";
        }

        String emptying() {
            return "truncate " + table;
        }

        /** Carries the changes out, and asks for the first for which there is no such state. */
        String carryingOut() {
            return "with done as (" + statement + MATCHES + ") select ordinal from " + table
                    + " where ordinal not in (select ordinal from done) order by ordinal fetch first 1 row only";
        }
    }
}

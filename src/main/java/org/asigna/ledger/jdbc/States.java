package org.asigna.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Pair;
import org.asigna.assignment.Selection;
import org.asigna.assignment.Visibility;
import org.asigna.directory.Id;
import org.asigna.ledger.PastChange;
import org.asigna.ledger.RunId;
import org.asigna.plan.Change;
import org.jspecify.annotations.Nullable;

/** Reads assignments and changes from the rows of their tables. */
final class States {
    static final String ASSIGNMENTS =
            "select account_id, partner_id, contact_id, visibility, license_ids from assignment";

    static final String CHANGES = """
            select run_id, changed_at, account_id, partner_id, kind, source,
                   contact_before, visibility_before, license_ids_before,
                   contact_after, visibility_after, license_ids_after
            from assignment_change
            """;

    private States() {}

    /** The assignment of a row of {@link #ASSIGNMENTS}. */
    static Assignment assignment(ResultSet row, int number) throws SQLException {
        return state(row, row.getString("contact_id"), "visibility", "license_ids");
    }

    /** The change of a row of {@link #CHANGES}. */
    static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                kind(row.getString("kind")),
                stateOrNull(row, "contact_before", "visibility_before", "license_ids_before"),
                stateOrNull(row, "contact_after", "visibility_after", "license_ids_after"),
                row.getString("source"));
    }

    /** The same with its run and time. */
    static PastChange pastChange(ResultSet row, int number) throws SQLException {
        return new PastChange(
                new RunId(row.getString("run_id")), Times.instant(row, "changed_at"), change(row, number));
    }

    private static Change.Kind kind(String word) {
        for (Change.Kind kind : Change.Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalStateException("the ledger has a change of kind '" + word + "'");
    }

    private static @Nullable Assignment stateOrNull(ResultSet row, String contact, String visibility, String licenses)
            throws SQLException {
        String contactId = row.getString(contact);
        return contactId == null ? null : state(row, contactId, visibility, licenses);
    }

    private static Assignment state(ResultSet row, String contact, String visibility, String licenses)
            throws SQLException {
        Pair pair = pair(row);
        return new Assignment(
                pair.account(),
                pair.partner(),
                new Id<>(contact),
                Visibility.ofWord(row.getString(visibility)),
                Selection.licenses(row.getString(licenses)));
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(new Id<>(row.getString("account_id")), new Id<>(row.getString("partner_id")));
    }
}

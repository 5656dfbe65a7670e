package org.asigna.report;

import java.util.ArrayList;
import java.util.List;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Selection;
import org.asigna.plan.Change;
import org.jspecify.annotations.Nullable;

/** What the report of differences says of an assignment that the ledger and the portal do not have alike, column by column. */
final class DifferenceCells {
    /** The columns, in their order. */
    static final List<Column> COLUMNS = List.of(
            Column.text("account_id", 16),
            Column.text("account_name", 36),
            Column.text("partner_id", 16),
            Column.text("partner_name", 36),
            Column.text("difference", 22),
            Column.text("ledger_contact_id", 18),
            Column.text("ledger_visibility", 18),
            Column.text("ledger_license_ids", 44),
            Column.text("portal_contact_id", 18),
            Column.text("portal_visibility", 18),
            Column.text("portal_license_ids", 44),
            Column.text("source", 46));

    private static final String NOT_COMPARED = "not-compared";

    private final AssignmentCells assignments;

    DifferenceCells(AssignmentCells assignments) {
        this.assignments = assignments;
    }

    /**
     * The row of a difference.
     *
     * @param difference from the ledger's state to the portal's
     * @param isCompared whether the portal's is known; if not, its rows were not understood
     */
    String[] of(Change difference, boolean isCompared) {
        String[] named = assignments.of(difference);
        List<String> row = new ArrayList<>(List.of(named).subList(0, 4));
        row.add(isCompared ? words(difference) : NOT_COMPARED);
        state(row, difference.before());
        state(row, isCompared ? difference.after() : null);
        row.add(difference.source());
        return row.toArray(String[]::new);
    }

    private static void state(List<String> row, @Nullable Assignment state) {
        row.add(state == null ? "" : state.contact().text());
        row.add(state == null ? "" : state.visibility().word());
        row.add(state == null ? "" : Selection.text(state.licenses()));
    }

    private static String words(Change difference) {
        Assignment ledger = difference.before();
        Assignment portal = difference.after();
        if (ledger == null) {
            return "only-in-portal";
        }
        if (portal == null) {
            return "only-in-ledger";
        }
        List<String> words = new ArrayList<>();
        if (!ledger.contact().equals(portal.contact())) {
            words.add("contact");
        }
        if (ledger.visibility() != portal.visibility()) {
            words.add("visibility");
        } else if (!ledger.licenses().equals(portal.licenses())) {
            words.add("licenses");
        }
        return String.join(";", words);
    }
}

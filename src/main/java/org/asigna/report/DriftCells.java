package org.asigna.report;

import java.util.List;
import org.asigna.finding.Finding;
import org.asigna.language.Sentences;
import org.asigna.plan.Change;

/** What the report of drift says of a finding about a present assignment, column by column. */
final class DriftCells {
    /** The columns, in their order. */
    static final List<Column> COLUMNS = List.of(
            Column.text("account_id", 16),
            Column.text("account_name", 36),
            Column.text("partner_id", 16),
            Column.text("partner_name", 36),
            Column.text("contact_id", 16),
            Column.text("contact_name", 26),
            Column.text("contact_email", 36),
            Column.text("visibility", 12),
            new Column("severity", Column.Kind.SEVERITY, 11),
            Column.text("code", 26),
            Column.text("value", 20),
            new Column("message", Column.Kind.SENTENCE, 80),
            new Column("suggestion", Column.Kind.SENTENCE, 48),
            Column.text("since", 12),
            Column.text("seen_by", 22),
            Column.number("licenses_at_risk", 16),
            Column.text("nearest_expiry", 16),
            Column.text("mended", 10));

    private final AssignmentCells assignments;
    private final Sentences sentences;

    DriftCells(AssignmentCells assignments, Sentences sentences) {
        this.assignments = assignments;
        this.sentences = sentences;
    }

    /** The line's row. */
    String[] of(DriftLine line) {
        Finding finding = line.finding();
        String[] named = assignments.of(Change.of(line.assignment(), line.assignment(), ""));
        return new String[] {
            named[0],
            named[1],
            named[2],
            named[3],
            named[5],
            named[6],
            named[7],
            named[8],
            finding.severity().word(),
            finding.code().text(),
            finding.value(),
            sentences.of(finding),
            FindingCells.list(finding.suggestions()),
            line.since().toString(),
            line.seenBy(),
            Integer.toString(line.licensesAtRisk()),
            line.nearestExpiry() == null ? "" : line.nearestExpiry().toString(),
            line.isMended() ? "yes" : "no"
        };
    }
}

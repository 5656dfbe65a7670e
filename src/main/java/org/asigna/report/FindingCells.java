package org.asigna.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Suggestion;
import org.asigna.language.Sentences;

/** What the report of findings says of a finding, column by column, its sentence in the language of the run. */
final class FindingCells {
    /** The columns, in their order. */
    static final List<Column> COLUMNS = List.of(
            Column.text("file", 30),
            Column.text("sheet", 14),
            Column.number("row", 8),
            Column.text("column", 20),
            Column.text("cell", 8),
            new Column("severity", Column.Kind.SEVERITY, 11),
            Column.text("code", 26),
            Column.text("value", 36),
            new Column("message", Column.Kind.SENTENCE, 80),
            new Column("suggestion", Column.Kind.SENTENCE, 48));

    private final Sentences sentences;

    FindingCells(Sentences sentences) {
        this.sentences = sentences;
    }

    /** The finding's row. */
    String[] of(Finding finding) {
        Place place = finding.place();
        return new String[] {
            place.source().file(),
            place.source().sheet(),
            place.row() == 0 ? "" : Integer.toString(place.row()),
            place.columnName(),
            place.cell(),
            finding.severity().word(),
            finding.code().text(),
            finding.value(),
            sentences.of(finding),
            list(finding.suggestions())
        };
    }

    /** Suggestions as one text. */
    static String list(List<Suggestion> suggestions) {
        return suggestions.stream().map(Suggestion::toString).collect(joining(" | "));
    }
}

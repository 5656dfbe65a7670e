package org.asigna.report.html;

import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Severity;

/** Findings as rows of a table. Texts are cut: {@code errors.csv} has all of them. */
final class FindingRows {
    /** Longer sentences are cut. */
    static final int LONGEST_SENTENCE = 700;

    private static final int LONGEST_VALUE = 160;
    private static final int LONGEST_NAME = 80;

    private final Wording wording;
    private final Naming naming;

    FindingRows(Wording wording, Naming naming) {
        this.wording = wording;
        this.naming = naming;
    }

    /**
     * A finding's row.
     *
     * @param number its place in the order of the files
     */
    void write(Html html, Finding finding, int number) {
        String severity = finding.severity().word();
        html.open("tr", "class", severity);
        html.open("td", "data-value", Integer.toString(finding.severity().compareTo(Severity.ERROR)));
        html.element("span", wording.say("severity." + severity), "class", "badge")
                .close();
        html.open("td").element("code", finding.code().text()).close();
        html.open("td", "class", "where", "data-value", Integer.toString(number));
        place(html, wording, finding, naming);
        html.close().open("td", "class", "value").element("bdi", Wording.cut(finding.value(), LONGEST_VALUE));
        html.close().element("td", Wording.cut(wording.sentence(finding), LONGEST_SENTENCE), "class", "says");
        html.closeLine();
    }

    /** Where a finding belongs, in words; signs between its parts stand apart, because a table needs none. */
    static void place(Html html, Wording wording, Finding finding, Naming naming) {
        Place place = finding.place();
        String source = place.row() == 0 ? place.source().name() : naming.name(place.source());
        if (!source.isEmpty()) {
            html.element("bdi", Wording.cut(source, LONGEST_NAME), "class", "source");
        }
        if (place.row() > 0) {
            comma(html, !source.isEmpty());
            html.element("span", wording.say("row", Integer.toString(place.row())), "class", "row");
        }
        if (!place.cell().isEmpty()) {
            html.text(" ").element("span", place.cell(), "class", "cell");
        }
        if (!place.columnName().isEmpty()) {
            comma(html, true);
            html.element("bdi", Wording.cut(place.columnName(), LONGEST_NAME), "class", "column");
        }
    }

    private static void comma(Html html, boolean needed) {
        if (needed) {
            html.element("span", ", ", "class", "comma");
        }
    }
}

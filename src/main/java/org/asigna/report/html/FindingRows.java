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
    private final boolean severalSources;

    /** Rows that name their file or sheet only where there are several. */
    FindingRows(Wording wording, boolean severalSources) {
        this.wording = wording;
        this.severalSources = severalSources;
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
        place(html, wording, finding, severalSources);
        html.close().open("td", "class", "value").element("bdi", Wording.cut(finding.value(), LONGEST_VALUE));
        html.close().element("td", Wording.cut(wording.sentence(finding), LONGEST_SENTENCE), "class", "says");
        html.closeLine();
    }

    /** Where a finding belongs, in words; signs between its parts stand apart, because a table needs none. */
    static void place(Html html, Wording wording, Finding finding, boolean withSource) {
        Place place = finding.place();
        boolean named = withSource || place.row() == 0;
        if (named) {
            html.element("bdi", Wording.cut(place.source().name(), LONGEST_NAME), "class", "source");
        }
        if (place.row() > 0) {
            comma(html, named);
            html.element("span", wording.say("row", Integer.toString(place.row())), "class", "row");
        }
        if (!place.columnName().isEmpty()) {
            comma(html, true);
            html.element("bdi", Wording.cut(place.columnName(), LONGEST_NAME), "class", "column");
        }
        if (!place.cell().isEmpty()) {
            html.text(" ").element("span", place.cell(), "class", "cell");
        }
    }

    private static void comma(Html html, boolean needed) {
        if (needed) {
            html.element("span", ", ", "class", "comma");
        }
    }
}

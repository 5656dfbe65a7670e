package org.asigna.report.html;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.asigna.finding.Finding;
import org.asigna.finding.Severity;

/**
 * The findings one by one, errors first, as many as a browser takes with ease; it says where the others are. The script
 * makes them searchable and sortable.
 */
final class FindingList implements Section {
    /** More findings are not shown, nor such as would make the page larger than {@link #MOST_BYTES}. */
    static final int MOST = 5000;

    /** What the page may take up with its findings; what stands behind them is small. */
    static final long MOST_BYTES = 4_500_000;

    private final PlanFacts facts;
    private final Wording wording;

    FindingList(PlanFacts facts, Wording wording) {
        this.facts = facts;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "findings";
    }

    @Override
    public boolean speaks() {
        return !facts.findings().isEmpty();
    }

    @Override
    public void write(Html html) {
        controls(html);
        html.open("table", "class", "findings sortable", "data-shown", wording.say("findings.shown"));
        html.element("caption", wording.say("section.findings"), "class", "unseen");
        html.open("thead").open("tr");
        head(html, "severity", "number");
        head(html, "code", "text");
        head(html, "place", "number");
        head(html, "value", "text");
        head(html, "finding", "");
        html.close().closeLine().open("tbody");
        int shown = rows(html);
        html.close().closeLine();
        html.element("button", wording.say("findings.more"), "type", "button", "id", "more", "hidden");
        html.open("p", "class", "aside");
        int left = facts.findings().size() - shown;
        html.text(left > 0 ? wording.say("findings.others", shown, left) : wording.say("findings.all"))
                .text(" ");
        html.element("a", "errors.csv", "href", "errors.csv");
        if (facts.workbooks()) {
            html.text(", ").element("a", "errors.xlsx", "href", "errors.xlsx");
        }
        html.closeLine();
    }

    private void head(Html html, String name, String sort) {
        html.element("th", wording.say("head." + name), "scope", "col", "data-sort", sort);
    }

    private int rows(Html html) {
        List<Finding> findings = facts.findings();
        List<Integer> order = IntStream.range(0, findings.size())
                .boxed()
                .sorted(Comparator.comparing(number -> findings.get(number).severity()))
                .limit(MOST)
                .toList();
        FindingRows rows = new FindingRows(wording, Naming.of(findings));
        int shown = 0;
        for (int number : order) {
            if (html.size() > MOST_BYTES) {
                break;
            }
            rows.write(html, findings.get(number), number);
            shown++;
        }
        return shown;
    }

    /** What only the script can do is shown by the script only. */
    private void controls(Html html) {
        html.open("div", "class", "controls", "role", "search", "aria-label", wording.say("findings.search"), "hidden");
        html.open("p").element("label", wording.say("findings.search"), "for", "search");
        html.single("input", "type", "search", "id", "search", "autocomplete", "off", "spellcheck", "false")
                .close();
        html.open("p").element("label", wording.say("head.severity"), "for", "severity");
        html.open("select", "id", "severity").element("option", wording.say("findings.every"), "value", "");
        for (Map.Entry<Severity, Integer> severity : facts.bySeverity().entrySet()) {
            String word = severity.getKey().word();
            String label = wording.say("severity." + word) + " (" + wording.number(severity.getValue()) + ")";
            html.element("option", label, "value", word);
        }
        html.close().close();
        html.open("p").element("label", wording.say("head.code"), "for", "code");
        html.open("select", "id", "code").element("option", wording.say("findings.every"), "value", "");
        for (Cause cause : Cause.of(facts.findings())) {
            String label = cause.code().text() + " (" + wording.number(cause.count()) + ")";
            html.element("option", label, "value", cause.code().text());
        }
        html.close().close();
        html.open("p", "id", "shown", "role", "status").close().closeLine();
    }
}

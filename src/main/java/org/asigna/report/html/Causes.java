package org.asigna.report.html;

import java.util.List;
import org.asigna.finding.Finding;

/** The findings by cause, problems first: how many there are, an example, and how to mend it. */
final class Causes implements Section {
    private static final int MOST_BARS = 10;

    private final Wording wording;
    private final List<Cause> causes;
    private final Naming naming;

    Causes(PlanFacts facts, Wording wording) {
        this.wording = wording;
        this.causes = Cause.of(facts.findings());
        this.naming = Naming.of(facts.findings());
    }

    @Override
    public String name() {
        return "causes";
    }

    @Override
    public boolean speaks() {
        return !causes.isEmpty();
    }

    @Override
    public void write(Html html) {
        if (causes.size() > 1) {
            new Chart(wording.say("chart.causes"), bars(), MOST_BARS)
                    .write(html, wording, wording.say("head.cause"), wording.say("head.findings"));
            others(html);
        }
        html.open("ol", "class", "causes");
        causes.forEach(cause -> write(html, cause));
        html.closeLine();
    }

    private List<Chart.Bar> bars() {
        return causes.stream()
                .map(cause ->
                        new Chart.Bar(cause.title(wording), cause.severity().word(), cause.count()))
                .toList();
    }

    private void others(Html html) {
        if (causes.size() > MOST_BARS) {
            List<Cause> others = causes.subList(MOST_BARS, causes.size());
            int count = others.stream().mapToInt(Cause::count).sum();
            html.element("p", wording.say("causes.others", others.size(), count), "class", "aside");
        }
    }

    private void write(Html html, Cause cause) {
        Finding example = cause.example();
        html.open("li", "class", "cause " + cause.severity().word());
        html.element("p", wording.number(cause.count()), "class", "count");
        html.open("div").element("h3", cause.title(wording));
        html.open("p", "class", "kind");
        html.element("span", wording.say("severity." + cause.severity().word()), "class", "badge")
                .text(" ");
        html.element("code", cause.code().text()).text(" ");
        String show = wording.say("causes.show", cause.count());
        html.element(
                "a",
                show,
                "class",
                "jump",
                "href",
                "#findings",
                "data-code",
                cause.code().text());
        html.close();
        html.element("p", wording.say("mend." + cause.code().text()), "class", "mend");
        html.open("p", "class", "example").element("span", wording.say("example"), "class", "label");
        html.text(" ");
        FindingRows.place(html, wording, example, naming);
        html.text(": " + Wording.cut(wording.sentence(example), FindingRows.LONGEST_SENTENCE));
        html.close();
        html.close().closeLine();
    }
}

package org.asigna.report.html;

import org.asigna.plan.Outcome;

/** The balance: rows read = accepted + repeated + rejected. */
final class Balance implements Section {
    private final PlanFacts facts;
    private final Wording wording;

    Balance(PlanFacts facts, Wording wording) {
        this.facts = facts;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "balance";
    }

    @Override
    public boolean speaks() {
        return facts.sums().read() > 0;
    }

    @Override
    public void write(Html html) {
        int read = facts.sums().read();
        html.open("dl", "class", "balance");
        term(html, "read", read);
        for (Outcome outcome : Outcome.values()) {
            term(html, outcome.word(), facts.of(outcome));
        }
        html.closeLine();
        bar(html, read);
        html.element(
                "p",
                wording.say("balance", read, facts.of(Outcome.ACCEPTED), facts.of(Outcome.REPEATED), facts.rejected()));
        if (facts.blank() > 0) {
            html.element("p", wording.say("blank", facts.blank()), "class", "aside");
        }
    }

    private void term(Html html, String word, int count) {
        html.open("div", "class", word).element("dt", wording.say("outcome." + word));
        html.element("dd", wording.number(count)).close();
    }

    /** The rows as one bar, in parts; the numbers above say the same. */
    private void bar(Html html, int read) {
        html.open("svg", "class", "parts", "aria-hidden", "true", "height", "14");
        double start = 0;
        for (Outcome outcome : Outcome.values()) {
            double width = 100.0 * facts.of(outcome) / read;
            if (width > 0) {
                html.open(
                                "rect",
                                "class",
                                outcome.word(),
                                "x",
                                Chart.percent(start),
                                "width",
                                Chart.percent(width),
                                "height",
                                "14")
                        .close();
            }
            start += width;
        }
        html.closeLine();
    }
}

package org.asigna.report.html;

import java.util.ArrayList;
import java.util.List;
import org.asigna.report.CoverageTotal;

/** How many licences expire within how many days, and how many of them nobody can renew. */
final class Totals implements Section {
    private final CoverageFacts facts;
    private final Wording wording;

    Totals(CoverageFacts facts, Wording wording) {
        this.facts = facts;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "totals";
    }

    @Override
    public boolean speaks() {
        return facts.whole().licenses() > 0;
    }

    @Override
    public void write(Html html) {
        List<Chart.Bar> bars = new ArrayList<>();
        for (CoverageTotal total : facts.totals()) {
            bars.add(new Chart.Bar(wording.say("coverage.covered", total.days()), "accepted", total.covered()));
            bars.add(new Chart.Bar(wording.say("coverage.uncovered", total.days()), "rejected", total.uncovered()));
        }
        new Chart(wording.say("chart.coverage"), bars)
                .write(html, wording, wording.say("head.window"), wording.say("head.licenses"));
    }
}

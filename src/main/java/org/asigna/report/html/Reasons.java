package org.asigna.report.html;

import java.util.ArrayList;
import java.util.List;

/** Why nobody can renew. */
final class Reasons implements Section {
    private final CoverageFacts facts;
    private final Wording wording;

    Reasons(CoverageFacts facts, Wording wording) {
        this.facts = facts;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "reasons";
    }

    @Override
    public boolean speaks() {
        return !facts.gaps().isEmpty();
    }

    @Override
    public void write(Html html) {
        List<Chart.Bar> bars = new ArrayList<>();
        facts.reasons()
                .forEach((reason, count) ->
                        bars.add(new Chart.Bar(wording.say("reason." + reason.text()), "warning", count)));
        new Chart(wording.say("chart.reasons"), bars)
                .write(html, wording, wording.say("head.reason"), wording.say("head.licenses"));
    }
}

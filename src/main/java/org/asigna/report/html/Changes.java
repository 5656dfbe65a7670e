package org.asigna.report.html;

import java.util.ArrayList;
import java.util.List;
import org.asigna.plan.Change.Kind;

/** What the plan does to assignments, by kind of change. */
final class Changes implements Section {
    private static final List<Kind> ORDER = List.of(Kind.CREATED, Kind.UPDATED, Kind.REMOVED, Kind.UNCHANGED);

    private final PlanFacts facts;
    private final Wording wording;

    Changes(PlanFacts facts, Wording wording) {
        this.facts = facts;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "changes";
    }

    @Override
    public boolean speaks() {
        return !facts.inputRefused()
                && ORDER.stream().anyMatch(kind -> facts.sums().of(kind) > 0);
    }

    @Override
    public void write(Html html) {
        List<Chart.Bar> bars = new ArrayList<>();
        for (Kind kind : ORDER) {
            bars.add(new Chart.Bar(
                    wording.say("kind." + kind.word()),
                    kind.word(),
                    facts.sums().of(kind)));
        }
        if (facts.refused()) {
            html.element("p", wording.say("changes.not"));
        }
        new Chart(wording.say("chart.changes"), bars)
                .write(html, wording, wording.say("head.kind"), wording.say("head.assignments"));
        html.element("p", wording.say("present", facts.sums().present()), "class", "aside");
    }
}

package org.asigna.report.html;

import java.util.ArrayList;
import java.util.List;

/** How pressing it is that the rejected rows be mended: how soon a licence of their account expires. */
final class Urgency implements Section {
    private final PlanFacts facts;
    private final Wording wording;

    Urgency(PlanFacts facts, Wording wording) {
        this.facts = facts;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "urgency";
    }

    @Override
    public boolean speaks() {
        return facts.rejected() > 0 && facts.run().directory() != null;
    }

    @Override
    public void write(Html html) {
        int pressing = count(ExpiryBand.PAST) + count(ExpiryBand.WITHIN_30);
        html.element("p", wording.say("urgency", pressing, facts.rejected()));
        List<Chart.Bar> bars = new ArrayList<>();
        for (ExpiryBand band : ExpiryBand.values()) {
            bars.add(new Chart.Bar(wording.say("band." + band.key()), "band-" + band.key(), count(band)));
        }
        new Chart(wording.say("chart.urgency"), bars)
                .write(html, wording, wording.say("head.band"), wording.say("head.rows"));
    }

    private int count(ExpiryBand band) {
        return facts.rejectedByExpiry().getOrDefault(band, 0);
    }
}

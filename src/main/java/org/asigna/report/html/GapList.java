package org.asigna.report.html;

import java.util.List;
import org.asigna.report.Gap;

/** The gaps, the nearest day first, as many as people read; the file beside the page has all. */
final class GapList implements Section {
    private static final int MOST = 500;
    private static final int MOST_LICENSES = 5;
    private static final int LONGEST_NAME = 120;

    private final CoverageFacts facts;
    private final Wording wording;

    GapList(CoverageFacts facts, Wording wording) {
        this.facts = facts;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "gaps";
    }

    @Override
    public boolean speaks() {
        return !facts.gaps().isEmpty();
    }

    @Override
    public void write(Html html) {
        List<Gap> all = facts.gaps();
        List<Gap> shown = all.subList(0, Math.min(MOST, all.size()));
        html.open("table", "class", "partners");
        html.element("caption", wording.say("section.gaps"), "class", "unseen");
        html.open("thead").open("tr");
        for (String head : List.of("account", "day", "why", "licenses")) {
            html.element("th", wording.say("head." + head), "scope", "col");
        }
        html.close().closeLine().open("tbody");
        shown.forEach(gap -> row(html, gap));
        html.close().closeLine();
        if (shown.size() < all.size()) {
            html.element("p", wording.say("gaps.others", all.size() - shown.size()), "class", "aside");
        }
    }

    private void row(Html html, Gap gap) {
        html.open("tr").open("th", "scope", "row");
        html.element("bdi", Wording.cut(gap.account().name(), LONGEST_NAME)).text(" ");
        html.element("span", gap.account().id().text(), "class", "id").close();
        html.element("td", wording.date(gap.expiresOn()));
        html.open("td").text(wording.say("reason." + gap.reason().text()));
        if (!gap.partners().isEmpty()) {
            html.text(" (").element("bdi", Wording.cut(facts.names().apply(gap.partners()), LONGEST_NAME));
            html.text(")");
        }
        html.close().element("td", licenses(gap)).closeLine();
    }

    private String licenses(Gap gap) {
        List<String> ids = gap.licenses();
        String some = String.join(", ", ids.subList(0, Math.min(MOST_LICENSES, ids.size())));
        return ids.size() <= MOST_LICENSES ? some : some + wording.say("gap.others", ids.size() - MOST_LICENSES);
    }
}

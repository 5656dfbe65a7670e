package org.asigna.report.html;

import java.util.ArrayList;
import java.util.List;

/** What each partner comes to see, and what it sees no longer. */
final class Gains implements Section {
    private static final int MOST = 250;
    private static final int LONGEST_NAME = 120;

    private final PlanFacts facts;
    private final Wording wording;

    Gains(PlanFacts facts, Wording wording) {
        this.facts = facts;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "partners";
    }

    @Override
    public boolean speaks() {
        return !facts.inputRefused() && !facts.partners().isEmpty();
    }

    @Override
    public void write(Html html) {
        List<PartnerGain> all = facts.partners();
        List<PartnerGain> shown = all.subList(0, Math.min(MOST, all.size()));
        long losing = all.stream().filter(gain -> gain.fewer() > 0).count();
        html.element("p", wording.say("partners", all.size(), losing));
        html.open("table", "class", "partners sortable");
        html.element("caption", wording.say("section.partners"), "class", "unseen");
        html.open("thead").open("tr");
        head(html, "partner", false);
        head(html, "in-words", false);
        head(html, "more", true);
        head(html, "fewer", true);
        head(html, "accounts-new", true);
        head(html, "accounts-lost", true);
        html.close().closeLine().open("tbody");
        shown.forEach(gain -> row(html, gain));
        html.close().closeLine();
        if (shown.size() < all.size()) {
            html.element("p", wording.say("partners.others", all.size() - shown.size()), "class", "aside");
        }
    }

    private void head(Html html, String name, boolean number) {
        String title = wording.say("head." + name);
        if (number) {
            html.element("th", title, "scope", "col", "class", "number", "data-sort", "number");
        } else {
            html.element("th", title, "scope", "col", "data-sort", name.equals("partner") ? "text" : "");
        }
    }

    private void row(Html html, PartnerGain gain) {
        String name = gain.name().isEmpty() ? gain.id().text() : gain.name();
        html.open("tr").open("th", "scope", "row").element("bdi", Wording.cut(name, LONGEST_NAME));
        if (!gain.name().isEmpty()) {
            html.text(" ").element("span", gain.id().text(), "class", "id");
        }
        html.close().element("td", inWords(gain), "class", "words");
        number(html, gain.more());
        number(html, gain.fewer());
        number(html, gain.accountsNew());
        number(html, gain.accountsLost());
        html.closeLine();
    }

    private void number(Html html, int number) {
        html.element(
                "td",
                number == 0 ? "–" : wording.number(number),
                "class",
                number == 0 ? "number none" : "number",
                "data-value",
                Integer.toString(number));
    }

    private String inWords(PartnerGain gain) {
        List<String> words = new ArrayList<>();
        if (gain.fewer() > 0) {
            words.add(wording.say("gain.fewer", gain.fewer(), gain.fewerOf()));
        }
        if (gain.more() > 0) {
            words.add(wording.say("gain.more", gain.more(), gain.moreOf()));
        }
        if (gain.accountsLost() > 0) {
            words.add(wording.say("gain.accounts-lost", gain.accountsLost()));
        }
        if (gain.accountsNew() > 0) {
            words.add(wording.say("gain.accounts-new", gain.accountsNew()));
        }
        if (gain.otherContacts() > 0) {
            words.add(wording.say("gain.contacts", gain.otherContacts()));
        }
        return words.isEmpty() ? wording.say("gain.nothing") : String.join("; ", words);
    }
}

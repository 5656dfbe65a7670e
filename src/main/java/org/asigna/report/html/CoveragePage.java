package org.asigna.report.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asigna.language.Language;
import org.asigna.report.CoverageTotal;

/** {@code coverage.html}: which renewals will lapse because nobody is assigned, as one page that needs nothing else. */
public final class CoveragePage {
    /** The file's name. */
    public static final String NAME = "coverage.html";

    private final Language language;
    private final Wording wording;

    /** A page in a language. */
    public CoveragePage(Language language) {
        this.language = language;
        this.wording = new Wording(language);
    }

    /**
     * Writes the page.
     *
     * @throws IOException if the disk does not take it
     */
    public void write(Path file, CoverageFacts facts) throws IOException {
        CoverageTotal whole = facts.whole();
        String title = wording.say("coverage.title", whole.uncovered(), whole.licenses(), whole.days());
        List<Section> sections =
                List.of(new Totals(facts, wording), new Reasons(facts, wording), new GapList(facts, wording));
        Files.writeString(file, new Frame(language, wording).page(title, html -> header(html, title, facts), sections));
    }

    private void header(Html html, String title, CoverageFacts facts) {
        html.open("p", "class", "kicker").element("span", "Asigna", "class", "brand");
        html.text(" " + wording.say("coverage.kicker", wording.date(facts.asOf())))
                .closeLine();
        html.element("h1", title, "class", facts.whole().uncovered() > 0 ? "refused" : "planned");
        html.element("p", wording.say("coverage.lede"), "class", "lede");
    }
}

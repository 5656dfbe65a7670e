package org.asigna.report.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asigna.language.Language;

/**
 * {@code report.html}: a plan for people who decide about it, as one page that needs nothing else and asks no network. It
 * says all it says without its script, which only adds searching and sorting. The plan may be applied later or never, so
 * the page says nothing that this would make untrue.
 */
public final class PlanPage {
    /** The file's name. */
    public static final String NAME = "report.html";

    private final Language language;
    private final Wording wording;

    /** A page in a language. */
    public PlanPage(Language language) {
        this.language = language;
        this.wording = new Wording(language);
    }

    /**
     * Writes the page.
     *
     * @throws IOException if the disk does not take it
     */
    public void write(Path file, PlanFacts facts) throws IOException {
        Files.writeString(file, page(facts));
    }

    private String page(PlanFacts facts) {
        Verdict verdict = new Verdict(facts, wording);
        return new Frame(language, wording).page(verdict.title(), verdict::write, sections(facts));
    }

    /** What the page tells, in this order. */
    private List<Section> sections(PlanFacts facts) {
        return List.of(
                new Balance(facts, wording),
                new Changes(facts, wording),
                new Urgency(facts, wording),
                new Causes(facts, wording),
                new Gains(facts, wording),
                new FindingList(facts, wording),
                new Provenance(facts, wording));
    }
}

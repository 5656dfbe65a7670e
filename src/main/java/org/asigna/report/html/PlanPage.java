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
        List<Section> sections =
                sections(facts).stream().filter(Section::speaks).toList();
        Verdict verdict = new Verdict(facts, wording);
        Html html = Html.page();
        html.open("html", "lang", language.tag());
        head(html, verdict);
        html.open("body");
        html.element("a", wording.say("skip"), "class", "skip", "href", "#main");
        html.open("header");
        verdict.write(html);
        contents(html, sections);
        html.closeLine().open("main", "id", "main");
        for (Section section : sections) {
            String title = section.name() + "-title";
            html.open("section", "id", section.name(), "aria-labelledby", title);
            html.element("h2", wording.say("section." + section.name()), "id", title);
            html.open("div", "class", "content");
            section.write(html);
            html.closeLine().closeLine();
        }
        html.closeLine();
        html.open("footer").element("p", wording.say("footer")).closeLine();
        return html.asIs("script", Assets.SCRIPT.text()).toString();
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

    private void head(Html html, Verdict verdict) {
        html.open("head").single("meta", "charset", "utf-8");
        html.single(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src " + Assets.STYLE.source() + "; script-src " + Assets.SCRIPT.source()
                        + "; base-uri 'none'; form-action 'none'");
        html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.single("meta", "name", "color-scheme", "content", "light dark");
        html.single("meta", "name", "referrer", "content", "no-referrer");
        html.element("title", verdict.title());
        html.asIs("style", Assets.STYLE.text()).closeLine();
    }

    private void contents(Html html, List<Section> sections) {
        html.open("nav", "aria-label", wording.say("contents")).open("ul");
        for (Section section : sections) {
            html.open("li")
                    .element("a", wording.say("section." + section.name()), "href", "#" + section.name())
                    .close();
        }
        html.close().close();
    }

    /** Read when the first page is written. */
    private static final class Assets {
        static final Inlined STYLE = Inlined.of("page.css");
        static final Inlined SCRIPT = Inlined.of("page.js");
    }
}

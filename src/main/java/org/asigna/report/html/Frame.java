package org.asigna.report.html;

import java.util.List;
import java.util.function.Consumer;
import org.asigna.language.Language;

/**
 * What every page has around what it tells: its policy, by which it loads nothing and obeys no script but its own, its style, a
 * list of its sections, and its foot.
 *
 * @param language the page's language
 * @param wording how it speaks
 */
record Frame(Language language, Wording wording) {
    /**
     * A whole page.
     *
     * @param header writes what stands above the sections
     * @param all its sections, of which those stand in it that have anything to say
     */
    String page(String title, Consumer<Html> header, List<Section> all) {
        List<Section> sections = all.stream().filter(Section::speaks).toList();
        Html html = Html.page();
        html.open("html", "lang", language.tag());
        head(html, title);
        html.open("body");
        html.element("a", wording.say("skip"), "class", "skip", "href", "#main");
        html.open("header");
        header.accept(html);
        contents(html, sections);
        html.closeLine().open("main", "id", "main");
        for (Section section : sections) {
            String heading = section.name() + "-title";
            html.open("section", "id", section.name(), "aria-labelledby", heading);
            html.element("h2", wording.say("section." + section.name()), "id", heading);
            html.open("div", "class", "content");
            section.write(html);
            html.closeLine().closeLine();
        }
        html.closeLine();
        html.open("footer").element("p", wording.say("footer")).closeLine();
        return html.asIs("script", Assets.SCRIPT.text()).toString();
    }

    private static void head(Html html, String title) {
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
        html.element("title", title);
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

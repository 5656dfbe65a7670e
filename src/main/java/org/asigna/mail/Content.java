package org.asigna.mail;

import java.util.List;
import java.util.Optional;

/**
 * What a letter says, before it is text or a page.
 *
 * @param tag the language's tag
 * @param verdict the first line
 * @param lines what else there is to say, each in a line
 * @param head what stands above the findings; empty if there are none to tell
 * @param findings how many findings there are of a cause
 * @param more how many causes are left out, said; empty if none
 * @param places where the reports lie, or what is attached, each in a line
 * @param next the commands that go on from here, each in a line
 * @param foot who writes, and why
 */
record Content(
        String tag,
        String verdict,
        List<String> lines,
        Optional<String> head,
        List<CauseCount> findings,
        Optional<String> more,
        List<String> places,
        List<String> next,
        String foot) {
    /**
     * How many findings there are of a cause.
     *
     * @param count how many
     * @param code the code
     * @param cause what it is called
     */
    record CauseCount(int count, String code, String cause) {}

    /** As text. */
    String text() {
        StringBuilder text = new StringBuilder();
        paragraph(text, List.of(verdict));
        paragraph(text, lines);
        head.ifPresent(title -> text.append(title).append('\n'));
        paragraph(
                text,
                findings.stream()
                        .map(each -> "  " + each.count() + "  " + each.cause() + " (" + each.code() + ")")
                        .toList());
        more.ifPresent(left -> paragraph(text, List.of(left)));
        paragraph(text, places);
        paragraph(text, next);
        return text.append("-- \n").append(foot).append('\n').toString();
    }

    private static void paragraph(StringBuilder text, List<String> lines) {
        lines.forEach(line -> text.append(Letter.line(line)).append('\n'));
        if (!lines.isEmpty()) {
            text.append('\n');
        }
    }

    /** As a page. */
    String html() {
        Markup page = new Markup(tag, verdict);
        page.paragraph(lines);
        head.ifPresent(title -> page.paragraph(List.of(title)));
        if (!findings.isEmpty()) {
            page.open("table");
            findings.forEach(each -> page.row(Integer.toString(each.count()), each.cause(), each.code()));
            page.close("table");
        }
        more.ifPresent(left -> page.paragraph(List.of(left)));
        page.paragraph(places);
        page.paragraph(next);
        return page.end(foot);
    }
}

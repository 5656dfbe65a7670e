package org.asigna.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Deque's axe: whether everybody can use a page, as far as a program can tell. */
final class Axe {
    private static final String SCRIPT = script();

    /** All rules of WCAG 2.2 A and AA, and what axe holds to be good practice beside them. */
    private static final String RUN = "async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', "
            + "'wcag21aa', 'wcag22aa', 'best-practice']})).violations"
            + ".map(rule => rule.id + ': ' + rule.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | '))";

    private Axe() {}

    /** What is wrong with the page as it is shown now. */
    @SuppressWarnings("unchecked") // the script above gives a list of texts
    static List<String> violations(Page page) {
        page.evaluate(SCRIPT);
        return (List<String>) page.evaluate(RUN);
    }

    private static String script() {
        try (InputStream stream = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (stream == null) {
                throw new IllegalStateException("axe is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException("axe cannot be read", broken);
        }
    }
}

package org.asigna.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The system's own Chromium, without a window. {@code ASIGNA_CHROMIUM} names it where it is not in its usual place. */
final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String program = Objects.requireNonNullElse(System.getenv("ASIGNA_CHROMIUM"), "/usr/bin/chromium");
        browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(Path.of(program)));
    }

    /** Opens a file as a person does who clicks on it. */
    Opened open(Path file, NewContextOptions as) {
        Page page = browser.newContext(as).newPage();
        Opened opened = new Opened(page, new ArrayList<>(), new ArrayList<>());
        page.onConsoleMessage(message -> opened.messages().add(message.text()));
        page.onPageError(error -> opened.messages().add(error));
        page.onDialog(dialog -> {
            opened.messages().add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> opened.requests().add(request.url()));
        page.navigate(file.toUri().toString());
        return opened;
    }

    @Override
    public void close() {
        playwright.close();
    }

    /**
     * A file that is open.
     *
     * @param page it
     * @param messages what stood in the console since, and what dialogs said
     * @param requests what was asked for since, the file itself first
     */
    record Opened(Page page, List<String> messages, List<String> requests) implements AutoCloseable {
        /** How many elements fit a selector and can be seen. */
        int seen(String selector) {
            return page.locator(selector).filter(visible()).count();
        }

        private static FilterOptions visible() {
            return new FilterOptions().setVisible(true);
        }

        /** The texts of those that can be seen. */
        List<String> texts(String selector) {
            return page.locator(selector).filter(visible()).allInnerTexts();
        }

        @Override
        public void close() {
            page.context().close();
        }
    }
}

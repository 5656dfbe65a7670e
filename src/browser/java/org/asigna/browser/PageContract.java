package org.asigna.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.asigna.browser.Chromium.Opened;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every page for people keeps to, whatever stands in it. */
abstract class PageContract {
    abstract Chromium chromium();

    /** The pages to be tried. */
    abstract List<Path> pages();

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 390", "DARK, 390"})
    void everybodyCanUseIt(ColorScheme scheme, int width) {
        for (Path file : pages()) {
            NewContextOptions as =
                    new NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900);
            try (Opened opened = chromium().open(file, as)) {
                opened.page().evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
                assertThat(Axe.violations(opened.page())).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 768, 1000, 1280})
    void nothingStandsOutOnTheRight(int width) {
        for (Path file : pages()) {
            try (Opened opened = chromium().open(file, new NewContextOptions().setViewportSize(width, 900))) {
                assertThat(opened.page().evaluate("document.documentElement.scrollWidth - innerWidth"))
                        .as(file.toString())
                        .isEqualTo(0);
            }
        }
    }
}

package org.asigna.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.asigna.browser.Chromium.Opened;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code coverage.html} of the sample data and of hostile names, in Chromium. */
class CoveragePageTest extends PageContract {
    private static final String HOSTILE = "</td><script>alert(1)</script><img src=x onerror=alert(2)>";

    private static final Chromium CHROMIUM = new Chromium();
    private static Path english = Path.of("");
    private static Path spanish = english;
    private static Path hostile = english;

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        TheProgram sample = TheProgram.in(Files.createDirectories(folder.resolve("sample")));
        sample.run(
                "import", "sample-data/requests.csv", "--directory", "sample-data/directory", "--as-of", "2026-11-01");
        english = page(sample, "--as-of", "2026-11-01");
        spanish = page(sample, "--as-of", "2026-11-01", "--lang", "es");
        TheProgram other = TheProgram.in(Files.createDirectories(folder.resolve("other")));
        Files.writeString(other.path("directory/accounts.csv"), "account_id,name\nA-1,\"" + HOSTILE + "\"\nA-2,x\n");
        Files.writeString(
                other.path("directory/licenses.csv"),
                "license_id,account_id,expires_on\nL-1,A-1,2026-07-01\nL-2,A-2,2026-07-01\n");
        other.run("sync", other.directory());
        hostile = page(other);
    }

    private static Path page(TheProgram program, String... options) {
        List<String> words = new ArrayList<>(List.of("coverage", "--within", "90"));
        words.addAll(List.of(options));
        Ended ended = program.run(words.toArray(String[]::new));
        String run = ended.people().lines().findFirst().orElseThrow().replaceFirst("^\\S+ (\\S+):.*", "$1");
        return program.path("home/runs").resolve(run).resolve("coverage.html");
    }

    @Override
    Chromium chromium() {
        return CHROMIUM;
    }

    @Override
    List<Path> pages() {
        return List.of(english, spanish, hostile);
    }

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void opensWithoutAMessageAndAsksForNothing() {
        for (Path file : List.of(english, spanish, hostile)) {
            try (Opened opened = CHROMIUM.open(file, new NewContextOptions())) {
                assertThat(opened.messages()).isEmpty();
                assertThat(opened.requests())
                        .singleElement()
                        .isEqualTo(file.toUri().toString());
            }
        }
    }

    @Test
    void hostileNamesAreTexts() {
        try (Opened opened = CHROMIUM.open(hostile, new NewContextOptions())) {
            assertThat(opened.page().locator("main").innerText()).contains(HOSTILE);
            assertThat(opened.page()
                            .locator("main img, main script, main style")
                            .count())
                    .isZero();
            assertThat(opened.messages()).isEmpty();
        }
    }
}

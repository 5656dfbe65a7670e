package org.asigna.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asigna.browser.Chromium.Opened;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report.html} of the sample data, of hostile cells and of a hundred thousand findings, in Chromium. */
class ReportPageTest extends PageContract {
    private static final String HOSTILE = "</td><script>alert(1)</script><img src=x onerror=alert(2)>";
    private static final String ROWS = "#findings tbody tr";

    private static final Chromium CHROMIUM = new Chromium();
    private static Path english = Path.of("");
    private static Path spanish = english;
    private static Path hostile = english;
    private static Path large = english;

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        TheProgram sample = TheProgram.in(Files.createDirectories(folder.resolve("sample")));
        sample.run("sync", "sample-data/directory", "--as-of", "2026-11-01");
        english = page(sample, "sample-data/requests.csv", "--as-of", "2026-11-01");
        spanish = page(sample, "sample-data/solicitudes.xlsx", "--as-of", "2026-11-01", "--lang", "es");
        TheProgram other = TheProgram.in(Files.createDirectories(folder.resolve("other")));
        other.run("sync", other.directory());
        hostile = page(other, other.requests(hostileRows()));
        String[] many = IntStream.rangeClosed(1, 100_000)
                .mapToObj(number -> "A-1,Nobody " + number + ",C-1,all,,")
                .toArray(String[]::new);
        large = page(other, other.requests(many));
    }

    private static String[] hostileRows() {
        return new String[] {
            "A-1,\"" + HOSTILE + "\",C-1,all,,",
            "A-1,\"=HYPERLINK(\"\"x\"\")\",C-1,all,,",
            "A-1,invoice\u202Efdp.exe \u05D0\u05D1\u200F,C-1,all,,",
            "A-1," + "x".repeat(32_767) + ",C-1,all,,",
            "A-1,\"&amp; </style></script><!-- \uFFFE\",C-1,all,,"
        };
    }

    private static Path page(TheProgram program, String... words) {
        Ended ended =
                program.run(Stream.concat(Stream.of("plan"), Stream.of(words)).toArray(String[]::new));
        assertThat(ended.exitCode()).as(ended.people()).isEqualTo(3);
        return program.path("home/runs").resolve(ended.run()).resolve("report.html");
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
        for (Path file : List.of(english, spanish, hostile, large)) {
            try (Opened opened = open(file)) {
                assertThat(opened.messages()).isEmpty();
                assertThat(opened.requests())
                        .singleElement()
                        .isEqualTo(file.toUri().toString());
            }
        }
    }

    @Test
    void allIsThereWithoutItsScript() {
        try (Opened opened = CHROMIUM.open(english, new NewContextOptions().setJavaScriptEnabled(false))) {
            assertThat(opened.seen(ROWS)).isEqualTo(36);
            assertThat(opened.seen(".controls")).isZero();
            assertThat(opened.seen("#more")).isZero();
            opened.page().locator("summary").first().click();
            assertThat(opened.seen("figure table")).isOne();
        }
    }

    @Test
    void searchesWithoutRegardToCaseAndAccents() {
        try (Opened opened = open(english)) {
            assertThat(opened.seen(ROWS)).isEqualTo(36);
            opened.page().fill("#search", "MEDITERRANEA sistemas");

            assertThat(opened.seen(ROWS)).isPositive().isLessThan(36);
            assertThat(opened.texts(ROWS))
                    .allMatch(row -> row.contains("Mediterránea") || row.contains("mediterranea"));
            opened.page().fill("#search", "there is no such text");
            assertThat(opened.texts("#shown")).containsExactly("0 of 0 findings shown");
        }
    }

    @Test
    void filtersBySeverityAndCode() {
        try (Opened opened = open(english)) {
            opened.page().selectOption("#severity", "warning");
            assertThat(opened.texts(ROWS + " .badge")).hasSize(6).containsOnly("Warning");
            opened.page().selectOption("#severity", "");
            opened.page().selectOption("#code", "contact-missing");
            assertThat(opened.texts(ROWS + " code")).containsExactly("contact-missing", "contact-missing");
        }
    }

    @Test
    void aCauseLeadsToItsFindings() {
        try (Opened opened = open(english)) {
            opened.page().click(".jump >> nth=0");

            assertThat(opened.texts(ROWS + " code")).hasSize(3).containsOnly("partner-unknown");
            assertThat(opened.page().url()).endsWith("#findings");
            assertThat(opened.messages()).isEmpty();
        }
    }

    @Test
    void sortsByTheHeadersWithTheKeyboardToo() {
        try (Opened opened = open(english)) {
            opened.page().locator("#findings thead button").nth(1).focus();
            opened.page().keyboard().press("Enter");
            assertThat(opened.texts(ROWS + " code")).isSorted();
            assertThat(opened.page().getAttribute("#findings thead th >> nth=1", "aria-sort"))
                    .isEqualTo("ascending");
            opened.page().keyboard().press("Enter");
            assertThat(opened.texts(ROWS + " code")).isSortedAccordingTo(Comparator.reverseOrder());
            opened.page().locator("#partners thead button").nth(1).click();
            assertThat(opened.texts("#partners tbody td:nth-child(3)").get(0)).isEqualTo("11");
        }
    }

    @Test
    void aHundredThousandFindingsAreShownAPieceAtATime() throws IOException {
        assertThat(Files.size(large)).isBetween(1_000_000L, 5_000_000L);
        try (Opened opened = open(large)) {
            assertThat(opened.seen(ROWS)).isEqualTo(100);
            opened.page().click("#more");
            assertThat(opened.texts("#shown")).containsExactly("600 of 5,000 findings shown");
            assertThat(opened.seen(ROWS)).isEqualTo(600);
            opened.page().fill("#search", "nobody 4321");
            assertThat(opened.texts(ROWS)).isNotEmpty().allMatch(row -> row.contains("4321"));
            assertThat(opened.texts("#findings .aside").get(0)).contains("the other 95,000");
        }
    }

    @Test
    void hostileCellsAreTexts() {
        try (Opened opened = open(hostile)) {
            List<String> values = opened.texts(ROWS + " .value");
            assertThat(values).anyMatch(value -> value.equals(HOSTILE));
            assertThat(values).anyMatch(value -> value.contains("[U+202E]fdp.exe \u05D0\u05D1"));
            assertThat(values).anyMatch(value -> value.startsWith("=HYPERLINK"));
            assertThat(values).anyMatch(value -> value.startsWith("xxxx") && value.endsWith("…"));
            assertThat(opened.page()
                            .locator("main img, main script, main style")
                            .count())
                    .isZero();
            assertThat(opened.messages()).isEmpty();
        }
    }

    @Test
    void noOtherScriptIsObeyed() {
        try (Opened opened = open(english)) {
            opened.page()
                    .evaluate("document.body.append(Object.assign(document.createElement('script'), "
                            + "{textContent: 'window.intruder = true'}))");

            assertThat(opened.page().evaluate("window.intruder === undefined")).isEqualTo(true);
        }
    }

    @Test
    void isPrintedOnWhiteWithoutWhatOnlyAScreenCanDo() {
        NewContextOptions dark = new NewContextOptions().setColorScheme(ColorScheme.DARK);
        try (Opened opened = CHROMIUM.open(english, dark)) {
            Page page = opened.page();
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
            assertThat(opened.seen(".controls, nav, #more, .jump")).isZero();
            assertThat(opened.seen(ROWS)).isEqualTo(36);
            assertThat(page.pdf()).hasSizeGreaterThan(20_000);
        }
    }

    private static Opened open(Path file) {
        return CHROMIUM.open(file, new NewContextOptions().setViewportSize(1280, 900));
    }
}

package org.asigna.report.html;

import static org.asigna.fixture.ADirectory.aDirectory;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asigna.assignment.Departed;
import org.asigna.directory.Directory;
import org.asigna.directory.Programme;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.finding.Suggestion;
import org.asigna.fixture.Assignments;
import org.asigna.language.Language;
import org.asigna.plan.Change;
import org.asigna.plan.Limits.Excess;
import org.asigna.plan.Outcome;
import org.asigna.plan.Sums;
import org.asigna.report.json.RunReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanPageTest {
    private static final Source CSV = new Source(0, "requests.csv", "", List.of("Account", "Partner", "View"));
    private static final Source SHEET = new Source(1, "more.xlsx", "Requests", List.of("Account", "Partner"));
    private static final RunReport.Revision REVISION = new RunReport.Revision("d87209f892d0e63a", "d87209f892");

    @TempDir
    Path folder = Path.of("");

    private final Sums sums = new Sums(12);
    private final List<Finding> findings = new ArrayList<>();
    private final List<Excess> excesses = new ArrayList<>();
    private final Map<ExpiryBand, Integer> expiry = new LinkedHashMap<>();
    private final PartnerGains gains = gains();
    private final List<RunReport.Input> inputs = new ArrayList<>(List.of(
            new RunReport.Input("requests.csv", "sha-of-requests", 1), new RunReport.Input("broken.xlsx", null, 0)));
    private RunReport.@Nullable Revision revision = REVISION;
    private boolean inputRefused;

    @Test
    void theVerdictComesFirst() throws IOException {
        rows(38, 1, 29);
        String page = page(Language.ENGLISH);

        assertThat(page)
                .contains("<html lang=\"en\">", "<title>29 of 68 rows need mending; the other 39 are in order.</title>")
                .contains("Mend the 29 rejected rows", "<a href=\"corrections.xlsx\">")
                .doesNotContain("Nothing is applied");
        assertThat(page.indexOf("<h1")).isLessThan(page.indexOf("id=\"balance\""));
        assertThat(page(Language.SPANISH))
                .contains(
                        "<html lang=\"es\">", "29 de las 68 filas necesitan corrección; las otras 39 están en orden.");
    }

    @Test
    void aPlanWithoutFaultHasNothingToDo() throws IOException {
        rows(3, 0, 0);

        assertThat(page(Language.ENGLISH))
                .contains("All 3 rows are in order.", "The plan changes no assignment.", "Nothing needs to be done.")
                .doesNotContain("id=\"urgency\"", "id=\"causes\"", "id=\"findings\"", "corrections.xlsx");
    }

    @Test
    void causesComeProblemsFirstEachWithItsMending() throws IOException {
        rows(1, 0, 3);
        findings.add(Finding.of(Code.COLUMN_UNKNOWN, Place.of(CSV, 1).at(2), "Remarks"));
        findings.add(Finding.of(Code.ACCOUNT_UNKNOWN, Place.of(CSV, 2).at(0), "A-9"));
        findings.add(Finding.of(Code.PARTNER_UNKNOWN, Place.of(CSV, 3).at(1), "Tera Data")
                .suggesting(List.of(new Suggestion("P-1", "Terra Data", 95))));
        findings.add(Finding.of(Code.PARTNER_UNKNOWN, Place.of(CSV, 4).at(1), "Umbria"));
        String page = page(Language.ENGLISH);

        assertThat(page)
                .contains(
                        "<h3>Partner not in the directory</h3>", "Show these 2 findings", "did you mean P-1 Terra Data")
                .contains("aria-label=\"Findings by cause: Partner not in the directory 2; ")
                .containsSubsequence("<h3>Partner not", "<h3>Account not", "<h3>Column not");
    }

    @Test
    void namesTheFirstOfManyFiles() throws IOException {
        rows(1, 0, 0);
        for (int i = 3; i <= 1_200; i++) {
            inputs.add(new RunReport.Input("file-" + i + ".csv", "sha-" + i, 0));
        }

        assertThat(page(Language.ENGLISH))
                .contains(
                        "file-20.csv</bdi> and 1,180 other files",
                        "file-200.csv",
                        "These are the first 200; the other 1,000 are in run.json.")
                .doesNotContain("file-201.csv");
    }

    @Test
    void placesNameTheirFileWhereThereAreSeveral() throws IOException {
        rows(0, 0, 2);
        findings.add(Finding.of(Code.ACCOUNT_UNKNOWN, Place.of(CSV, 2).at(0), "A-9"));
        assertThat(page(Language.ENGLISH)).doesNotContain("class=\"source\"");

        findings.add(Finding.of(Code.PARTNER_UNKNOWN, Place.of(SHEET, 1200).at(1), "P-9"));
        assertThat(page(Language.ENGLISH))
                .contains("class=\"source\">requests.csv</bdi>", "class=\"source\">more.xlsx!Requests</bdi>")
                .contains("<span class=\"row\">row 1200</span>", "<span class=\"cell\">B1200</span>");
    }

    @Test
    void placesNameTheSheetAloneWhereThereIsOneWorkbook() throws IOException {
        rows(0, 0, 2);
        findings.add(Finding.of(Code.ACCOUNT_UNKNOWN, Place.of(SHEET, 2).at(0), "A-9"));
        findings.add(Finding.of(
                Code.PARTNER_UNKNOWN,
                Place.of(new Source(2, SHEET.file(), "Madrid", SHEET.header()), 3)
                        .at(1),
                "P-9"));

        assertThat(page(Language.ENGLISH)).contains("class=\"source\">Requests</bdi>", "class=\"source\">Madrid</bdi>");
    }

    @Test
    void whatPartnersGainAndLoseIsSaidInWords() throws IOException {
        rows(2, 0, 0);
        List.of(
                        Change.of(null, Assignments.everything("A-1", "P-1", "C-1"), "requests.csv:2"),
                        Change.of(Assignments.everything("A-1", "P-2", "C-2"), null, "requests.csv:3"))
                .forEach(gains::add);

        assertThat(page(Language.ENGLISH))
                .contains(
                        "sees 2 more licences of 1 account; 1 account new", "1 of the 2 partners concerned sees fewer")
                .containsSubsequence("sees 2 licences fewer of 1 account; 1 account lost", "sees 2 more");
        assertThat(page(Language.SPANISH)).contains("ve 2 licencias más de 1 cuenta; 1 cuenta nueva");
    }

    @Test
    void rejectedRowsAreShownByTheDaysToTheirNearestExpiry() throws IOException {
        rows(0, 0, 7);
        expiry.put(ExpiryBand.PAST, 1);
        expiry.put(ExpiryBand.WITHIN_30, 2);
        expiry.put(ExpiryBand.LATER, 4);

        assertThat(page(Language.ENGLISH))
                .contains("3 of the 7 rejected rows are of an account whose first licence has expired")
                .contains(
                        "Past 1; 0 to 30 days 2; 31 to 60 days 0; 61 to 90 days 0; Later 4; Account or date not known 0");
    }

    @Test
    void aPlanOverALimitSaysSoAndWhatItWouldHaveDone() throws IOException {
        rows(1, 0, 1);
        sums.addAccepted(0, List.of(Change.of(null, Assignments.everything("A-1", "P-1", "C-1"), "requests.csv:2")));
        excesses.add(new Excess("commit", 1, "all"));

        assertThat(page(Language.ENGLISH))
                .contains("<h1 class=\"refused\">Nothing is applied: a limit is exceeded.", "--commit all wants none")
                .contains("The plan would have created 1 assignment", "the changes that the limit has stopped")
                .doesNotContain("run.json");
    }

    @Test
    void aRefusedFileIsNamedAndNothingIsSaidOfChanges() throws IOException {
        inputRefused = true;
        findings.add(Finding.of(Code.FILE_ENCRYPTED, Place.of(SHEET)));

        assertThat(page(Language.ENGLISH))
                .contains(
                        "Nothing is applied: a file cannot be used.", "more.xlsx!Requests</bdi>: The file is protected")
                .contains("Mend the files named above")
                .doesNotContain("id=\"changes\"", "id=\"balance\"", "assignments.csv");
    }

    @Test
    void withoutADirectoryThereIsNothingToSay() throws IOException {
        inputRefused = true;
        revision = null;

        assertThat(page(Language.ENGLISH))
                .contains("there is no directory yet", "Sync a directory first", "none was ever synced");
    }

    @Test
    void provenanceNamesFilesRevisionProgrammeAndWhoRanIt() throws IOException {
        rows(1, 0, 0);

        assertThat(page(Language.ENGLISH))
                .contains(
                        "sha-of-requests", "d87209f892d0e63a", "Platinum: by invitation", "ana @ host", "--scope rows")
                .contains("could not be read")
                .doesNotContain("20261122-rw5l", "08:00");
    }

    @Test
    void hostileTextsStayTexts() throws IOException {
        rows(0, 0, 1);
        String hostile = "</td><script>alert(1)</script>\u202E" + "x".repeat(32_767);
        findings.add(Finding.of(Code.PARTNER_UNKNOWN, Place.of(CSV, 2).at(1), hostile));
        String page = page(Language.ENGLISH);

        assertThat(page)
                .contains("&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;[U+202E]xxx")
                .containsOnlyOnce("<script>");
        assertThat(page.length()).isLessThan(60_000);
    }

    @Test
    void aHundredThousandFindingsLeaveThePageBelowFiveMegabytes() throws IOException {
        rows(0, 0, 100_000);
        String wide = "\u4E2D".repeat(32_767);
        Finding finding = Finding.of(Code.PARTNER_UNKNOWN, Place.of(CSV, 2).at(1), wide)
                .suggesting(List.of(new Suggestion("P-1", wide, 95)));
        findings.addAll(Collections.nCopies(100_000, finding));

        assertThat(page(Language.ENGLISH)).contains("errors first; the other ", "errors.csv");
        assertThat(Files.size(folder.resolve(PlanPage.NAME))).isBetween(4_000_000L, 5_000_000L);
    }

    @Test
    void theSameGivesTheSameBytes() throws IOException {
        rows(1, 0, 1);
        findings.add(Finding.of(Code.ACCOUNT_UNKNOWN, Place.of(CSV, 2).at(0), "A-9"));

        assertThat(page(Language.ENGLISH)).isEqualTo(page(Language.ENGLISH));
    }

    private void rows(int accepted, int repeated, int rejected) {
        sums.addAccepted(accepted, List.of());
        for (int i = 0; i < repeated; i++) {
            sums.count(Outcome.REPEATED);
        }
        for (int i = 0; i < rejected; i++) {
            sums.count(Outcome.REJECTED);
        }
    }

    private String page(Language language) throws IOException {
        Path file = folder.resolve(PlanPage.NAME);
        new PlanPage(language)
                .write(
                        file,
                        new PlanFacts(
                                run(),
                                Programme.STANDARD,
                                inputRefused,
                                excesses,
                                sums,
                                0,
                                findings,
                                expiry,
                                gains.inOrder(),
                                false));
        return Files.readString(file);
    }

    private RunReport run() {
        return new RunReport(
                "20261122-rw5l",
                new RunReport.By("ana", "host"),
                "import",
                "planned",
                null,
                "2026-06-30",
                "2026-06-30T08:00:00Z",
                null,
                null,
                Map.of("scope", "rows"),
                inputs,
                revision,
                null,
                List.of(),
                Map.of());
    }

    private static PartnerGains gains() {
        Directory directory = aDirectory()
                .withPartner("P-1", "Terra Data")
                .withPartner("P-2", "Umbra")
                .withAccount("A-1", "Acme")
                .withLicense("L-1", "A-1")
                .withLicense("L-2", "A-1")
                .build();
        return new PartnerGains(directory, new Departed(directory));
    }
}

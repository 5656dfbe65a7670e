package org.asigna.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asigna.finding.Code;
import org.asigna.fixture.SomeNews;
import org.asigna.language.Language;
import org.asigna.ledger.RunStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LettersTest {
    private static final Address ANA = new Address("ana@example.com");
    private static final Address BEN = new Address("ben@example.com");

    private final Path folder;
    private final Desk desk = new Desk();

    LettersTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void tellTheVerdictTheNumbersAndTheRunInTheSubject() throws IOException {
        write(SomeNews.ofAnImport()
                .counting("created", 94)
                .counting("rejected", 3)
                .finding(Code.PARTNER_UNKNOWN, 7, "P-9"));

        assertThat(only().subject())
                .isEqualTo("[Asigna] import done: 94 created, 3 rejected (run 20261122-111348-k3f9)");
    }

    @Test
    void tellWhatWaitsToBeAppliedAndWhatTheDirectoryGained() throws IOException {
        write(SomeNews.of("plan", RunStatus.PLANNED).counting("created", 2));
        write(SomeNews.of("sync", RunStatus.SYNCED)
                .counting("partners", Map.of("read", 5, "came", 1))
                .counting("accounts", Map.of("read", 5, "came", 2, "went", 1)));
        write(SomeNews.of("import", RunStatus.FAILED).broken("disk", "the disk is full"));

        assertThat(desk.written)
                .extracting(Letter::subject)
                .containsExactly(
                        "[Asigna] plan planned: 2 to create (run 20261122-111348-k3f9)",
                        "[Asigna] sync done: 3 rows came, 1 went (run 20261122-111348-k3f9)",
                        "[Asigna] import failed: the disk is full (run 20261122-111348-k3f9)");
    }

    @Test
    void speakTheLanguageOfEachRecipient() throws IOException {
        Letters letters = letters(
                new Recipient(ANA, Optional.of(Language.SPANISH), Set.of(), false),
                new Recipient(BEN, Optional.empty(), Set.of(), false));

        letters.write(
                SomeNews.ofAnImport()
                        .counting("created", 1)
                        .finding(Code.PARTNER_UNKNOWN, 7, "P-9")
                        .news(),
                List.of(),
                Language.ENGLISH);

        assertThat(desk.written)
                .extracting(Letter::subject)
                .containsExactly(
                        "[Asigna] importar, hecho: 1 creada, 1 hallazgo (ejecución 20261122-111348-k3f9)",
                        "[Asigna] import done: 1 created, 1 finding (run 20261122-111348-k3f9)");
        assertThat(desk.written.get(0).text()).contains("import in es", "Hallazgos:\n  1  ", " (partner-unknown)");
        assertThat(desk.written.get(0).html()).contains("<html lang=\"es\">", "<code>partner-unknown</code>");
        assertThat(desk.written.get(1).text())
                .contains("import in en", "Findings:\n  1  Partner not in the directory (partner-unknown)");
    }

    @Test
    void sayTheSameAsTextAndAsAPageWhoseSignsAreEscaped() throws IOException {
        write(SomeNews.of("import", RunStatus.FAILED).broken("<b>", "<script>alert('x')</script>"));

        assertThat(only().text()).contains("some <numbers> & \"signs\"", "<script>alert('x')</script>", "go on");
        assertThat(only().html())
                .contains(
                        "some &lt;numbers&gt; &amp; &quot;signs&quot;",
                        "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;",
                        "go on")
                .doesNotContain("<script>");
    }

    @Test
    void keepTheirSubjectInOneLineWhateverAFileIsCalled() throws IOException {
        write(SomeNews.ofAnImport().handedIn("ana", "ana/a\r\nBcc: eve@evil.example\r\n\r\n\u202Efdp.csv"));

        assertThat(only().subject())
                .contains("ana/a\uFFFD\uFFFDBcc: eve@evil.example")
                .doesNotContain("\r", "\n", "\u202E");
        assertThat(only().text()).doesNotContain("Bcc");
    }

    @Test
    void tellTenCausesAtMostErrorsFirst() throws IOException {
        SomeNews news = SomeNews.ofAnImport();
        Stream.of(Code.values()).limit(15).forEach(code -> news.finding(code, 1, "x"));
        news.finding(Code.CONTACT_MISSING, 2, "x");

        write(news);

        List<String> told =
                only().text().lines().filter(line -> line.startsWith("  ")).toList();
        assertThat(told).hasSize(10);
        assertThat(told.get(0)).isEqualTo("  2  Contact missing (contact-missing)");
        assertThat(only().text()).contains("\n5 other causes\n");
    }

    @Test
    void holdTheReportsUpToASize() throws IOException {
        Path outputs = Files.createDirectories(folder.resolve("runs/r"));
        Path errors = Files.write(outputs.resolve("errors.xlsx"), new byte[60]);
        Path corrections = Files.write(outputs.resolve("corrections.xlsx"), new byte[40]);
        SomeNews news =
                SomeNews.ofAnImport().finding(Code.PARTNER_UNKNOWN, 7, "P-9").in(outputs);

        write(news);
        assertThat(only().attachments()).containsExactly(errors, corrections);
        assertThat(only().text())
                .contains("Attached: errors.xlsx, corrections.xlsx", "Reports, on ", outputs.toString());

        Files.write(corrections, new byte[41]);
        write(news.counting("created", 1));
        assertThat(last().attachments()).isEmpty();
        assertThat(last().text()).contains("Too large for this letter, on ", errors.toString(), corrections.toString());
    }

    @Test
    void holdNoReportOfFindingsWhereThereAreNone() throws IOException {
        Path outputs = Files.createDirectories(folder.resolve("runs/r"));
        Files.write(outputs.resolve("errors.xlsx"), new byte[6]);

        write(SomeNews.ofAnImport().counting("created", 1).in(outputs));

        assertThat(only().attachments()).isEmpty();
    }

    @Test
    void tellTheSameFindingsAgainInOneLine() throws IOException {
        Path outputs = Files.createDirectories(folder.resolve("runs/r"));
        Files.write(outputs.resolve("errors.xlsx"), new byte[6]);
        write(SomeNews.ofAnImport()
                .finding(Code.PARTNER_UNKNOWN, 7, "P-9")
                .finding(Code.CONTACT_MISSING, 8, "")
                .in(outputs));
        write(SomeNews.ofAnImport()
                .finding(Code.CONTACT_MISSING, 3, "")
                .finding(Code.PARTNER_UNKNOWN, 9, "P-9")
                .in(outputs));

        assertThat(last().subject())
                .isEqualTo("[Asigna] import done: as before, 2 findings (run 20261122-111348-k3f9)");
        assertThat(last().text()).startsWith("import in en. As before, since 2026-11-22: 2 findings\n\n");
        assertThat(last().attachments()).isEmpty();
    }

    @Test
    void tellInFullWhatIsNotTheSame() throws IOException {
        write(SomeNews.ofAnImport().finding(Code.PARTNER_UNKNOWN, 7, "P-9"));
        write(SomeNews.ofAnImport().finding(Code.PARTNER_UNKNOWN, 7, "P-8"));
        write(SomeNews.ofAnImport().finding(Code.PARTNER_UNKNOWN, 7, "P-8").finding(Code.PARTNER_UNKNOWN, 8, "P-8"));
        write(SomeNews.of("import", RunStatus.REFUSED).finding(Code.PARTNER_UNKNOWN, 7, "P-8"));
        write(SomeNews.of("sync", RunStatus.SYNCED).finding(Code.PARTNER_UNKNOWN, 7, "P-8"));
        write(SomeNews.ofAnImport().handedIn("ana", "a").finding(Code.PARTNER_UNKNOWN, 7, "P-8"));
        write(SomeNews.of("import", RunStatus.FAILED).broken("disk", "full"));

        assertThat(desk.written).hasSize(7).noneMatch(letter -> letter.text().contains("As before"));
    }

    @Test
    void tellInFullWhateverWasChangedThoughTheFindingsAreTheSame() throws IOException {
        write(SomeNews.ofAnImport().finding(Code.PARTNER_UNKNOWN, 7, "P-9"));
        write(SomeNews.ofAnImport().finding(Code.PARTNER_UNKNOWN, 7, "P-9").counting("updated", 1));
        write(SomeNews.ofAnImport().finding(Code.PARTNER_UNKNOWN, 7, "P-9").counting("accounts", Map.of("changed", 1)));

        assertThat(desk.written).hasSize(3).noneMatch(letter -> letter.text().contains("As before"));
    }

    @Test
    void tellOfAPlanAgainInOneLineAndHowItIsApplied() throws IOException {
        write(SomeNews.of("plan", RunStatus.PLANNED).counting("created", 2));
        write(SomeNews.of("plan", RunStatus.PLANNED).counting("created", 2));
        assertThat(last().text()).contains("As before", "go on");

        write(SomeNews.of("plan", RunStatus.PLANNED).counting("created", 3));
        assertThat(last().text()).doesNotContain("As before");
    }

    @Test
    void tellACauseAgainInOneLine() throws IOException {
        write(SomeNews.of("sync", RunStatus.FAILED).broken("database.gone", "process 11 is gone"));
        write(SomeNews.of("sync", RunStatus.FAILED).broken("database.gone", "process 12 is gone"));

        assertThat(last().text()).startsWith("sync in en. As before, since 2026-11-22: process 12 is gone\n");
    }

    @Test
    void areNotWrittenWhereNothingHappenedAgain() throws IOException {
        write(SomeNews.ofAnImport());
        write(SomeNews.ofAnImport());
        write(SomeNews.ofAnImport().counting("unchanged", 94));
        assertThat(only().subject()).isEqualTo("[Asigna] import done: no findings (run 20261122-111348-k3f9)");

        write(SomeNews.ofAnImport().finding(Code.PARTNER_UNKNOWN, 7, "P-9"));
        write(SomeNews.ofAnImport());
        assertThat(desk.written).as("that all is well again is new").hasSize(3);
    }

    @Test
    void tellOfProblemsOnlyWhoeverWantsNothingElseAndOfOneThatCameBackInFull() throws IOException {
        Letters letters = letters(new Recipient(ANA, Optional.empty(), Set.of(), true));
        List<SomeNews> nights = List.of(
                SomeNews.ofAnImport().counting("created", 1),
                SomeNews.ofAnImport().finding(Code.PARTNER_UNKNOWN, 7, "P-9"),
                SomeNews.ofAnImport().counting("created", 1),
                SomeNews.ofAnImport().finding(Code.PARTNER_UNKNOWN, 7, "P-9"));
        for (SomeNews night : nights) {
            letters.write(night.news(), List.of(), Language.ENGLISH);
        }

        assertThat(desk.written).hasSize(2).noneMatch(letter -> letter.text().contains("As before"));
    }

    @Test
    void tellOfTheRunsThatSomebodyWantsToKnowOf() throws IOException {
        Letters letters = letters(new Recipient(ANA, Optional.empty(), Set.of("sync"), false));

        letters.write(SomeNews.ofAnImport().counting("created", 1).news(), List.of(), Language.ENGLISH);
        letters.write(SomeNews.of("export", RunStatus.EXPORTED).news(), List.of(), Language.ENGLISH);
        assertThat(folder.resolve("outbox")).doesNotExist();

        letters.write(SomeNews.of("sync", RunStatus.SYNCED).news(), List.of(), Language.ENGLISH);
        assertThat(desk.written).hasSize(1);
    }

    @Test
    void areOnlyOneForWhoeverIsNamedTwice() throws IOException {
        letters(new Recipient(ANA, Optional.of(Language.SPANISH), Set.of(), false))
                .write(
                        SomeNews.ofAnImport().handedIn("ana", "ana/a.csv").news(),
                        List.of(
                                Recipient.ofAll(new Address("ANA@example.com"), Language.ENGLISH),
                                Recipient.ofAll(BEN, Language.ENGLISH)),
                        Language.ENGLISH);

        assertThat(desk.written).extracting(letter -> letter.to().text()).containsExactly(ANA.text(), BEN.text());
        assertThat(desk.written.get(0).subject()).endsWith("(ana/a.csv, ejecución 20261122-111348-k3f9)");
    }

    private void write(SomeNews news) throws IOException {
        letters().write(news.news(), List.of(), Language.ENGLISH);
    }

    private Letters letters() {
        return letters(new Recipient(ANA, Optional.empty(), Set.of(), false));
    }

    private Letters letters(Recipient... recipients) {
        return desk.letters(folder.resolve("outbox"), recipients);
    }

    private Letter only() {
        assertThat(desk.written).hasSize(1);
        return last();
    }

    private Letter last() {
        return desk.written.get(desk.written.size() - 1);
    }
}

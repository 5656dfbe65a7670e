package org.asigna.cli;

import static org.asigna.fixture.Received.file;
import static org.asigna.fixture.Received.page;
import static org.asigna.fixture.Received.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asigna.fixture.ScriptedServer;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program beside a real mail server. */
class MailTest {
    private static final String HOST = "127.0.0.1";
    private static final String GOOD = "A-1,P-1,C-1,all,,";
    private static final String BAD = "A-2,P-9,C-1,all,,";

    private final TheProgram program;
    private GreenMail greenMail = new GreenMail(new ServerSetup(0, HOST, "smtp"));
    private int port;

    MailTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
    }

    @BeforeEach
    void start() throws Exception {
        greenMail.start();
        port = greenMail.getSmtp().getPort();
        settings("recipients: [{address: ana@example.com}]");
        program.run("sync", program.directory());
        greenMail.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void stop() {
        greenMail.stop();
    }

    @Test
    void tellsOfAnImportWithItsReports() throws Exception {
        Ended ended = program.run("import", program.requests(GOOD, BAD), "--format", "both");

        assertThat(ended.exitCode()).isEqualTo(3);
        MimeMessage letter = only();
        assertThat(letter.getSubject())
                .isEqualTo("[Asigna] import done: 1 created, 1 rejected (run " + ended.run() + ")");
        assertThat(text(letter))
                .startsWith("import " + ended.run() + ": applied\r\n")
                .contains(
                        "2 rows read: 1 accepted, 0 repeated, 1 rejected",
                        "1  Partner not in the directory (partner-unknown)",
                        "Attached: errors.xlsx, corrections.xlsx",
                        program.path("home/runs")
                                .toRealPath()
                                .resolve(ended.run())
                                .toString());
        assertThat(page(letter)).contains("<h1", "Partner not in the directory", "<code>partner-unknown</code>");
        Path run = program.path("home/runs").resolve(ended.run());
        assertThat(file(letter, "errors.xlsx")).isEqualTo(Files.readAllBytes(run.resolve("errors.xlsx")));
        assertThat(file(letter, "corrections.xlsx")).isEqualTo(Files.readAllBytes(run.resolve("corrections.xlsx")));
        assertThat(outbox()).isEmpty();
    }

    @Test
    void tellsEachInTheirLanguageAndHowAPlanIsApplied() throws Exception {
        settings("recipients: [{address: ana@example.com, language: es}, {address: ben@example.com}]");

        Ended ended = program.run("plan", program.requests(GOOD));

        assertThat(letters()).hasSize(2);
        assertThat(letters().get(0).getSubject())
                .isEqualTo("[Asigna] planificar, planificado: 1 por crear (ejecución " + ended.run() + ")");
        assertThat(text(letters().get(0))).contains("Para aplicarlo: asigna aplicar " + ended.run());
        assertThat(text(letters().get(1))).contains("To apply it: asigna apply " + ended.run());
        assertThat(page(letters().get(0))).contains("Para aplicarlo: asigna aplicar " + ended.run());
    }

    @Test
    void tellsWhereReportsLieThatAreTooLarge() throws Exception {
        settings("recipients: [{address: ana@example.com}]", "max-attachment: 1KB");

        Ended ended = program.run("import", program.requests(BAD), "--format", "xlsx");

        assertThat(text(only())).contains("Too large for this letter", ended.run() + "/errors.xlsx");
        assertThat(only().getContentType()).startsWith("multipart/alternative");
    }

    @Test
    void tellsWhatIsAsBeforeInOneLineAndNothingNotAtAll() throws Exception {
        program.run("import", program.requests(BAD));
        Ended again = program.run("import", program.requests(BAD));
        assertThat(letters()).hasSize(2);
        assertThat(letters().get(1).getSubject())
                .isEqualTo("[Asigna] import done: as before, 1 finding (run " + again.run() + ")");
        assertThat(text(letters().get(1))).contains("As before, since 2026-06-30: 1 finding");

        program.run("import", program.requests(GOOD));
        program.run("import", program.requests(GOOD));
        program.run("import", program.requests(GOOD));
        assertThat(letters())
                .as("one that creates, one that does nothing, and no other")
                .hasSize(4);
    }

    @Test
    void tellsOfRunsOnly() throws Exception {
        program.run("history");
        program.run("export");

        assertThat(letters()).isEmpty();
    }

    @Test
    void delaysLettersAndNothingElseWhereTheServerIsDown() throws Exception {
        greenMail.stop();
        Ended down = program.run("import", program.requests(GOOD), "--quiet");

        assertThat(down.exitCode()).isZero();
        assertThat(down.people())
                .startsWith("1 letter waits to be sent, since 2026-06-30 08:00: the mail server 127.0.0.1:" + port
                        + " cannot be reached (")
                .hasLineCount(1);
        assertThat(outbox()).hasSize(1);

        greenMail = new GreenMail(new ServerSetup(port, HOST, "smtp"));
        greenMail.start();
        Ended next = program.run("import", program.requests("A-2,P-2,C-2,all,,"));
        assertThat(next.exitCode()).isZero();
        assertThat(next.people()).doesNotContain("wait");
        assertThat(letters()).hasSize(2);
        assertThat(letters().get(0).getSubject()).contains("1 created");
        assertThat(outbox()).isEmpty();
    }

    @Test
    void isSentWhenTheLedgerIsFreeAgain() throws Exception {
        List<Integer> others = Collections.synchronizedList(new ArrayList<>());
        try (ScriptedServer server = new ScriptedServer(line -> {
            if (line.startsWith("EHLO")) {
                others.add(program.run("history", "--wait", "0").exitCode());
            }
            return Optional.empty();
        })) {
            port = server.port();
            settings("recipients: [{address: ana@example.com}]");

            assertThat(program.run("import", program.requests(GOOD)).exitCode()).isZero();
        }

        assertThat(others).as("a look at the ledger meanwhile").containsExactly(0);
    }

    @Test
    void setsAsideWhatTheServerRefusesAndSendsTheRest() throws Exception {
        try (ScriptedServer server = new ScriptedServer(line ->
                line.equals("RCPT TO:<gone@example.com>") ? Optional.of("550 5.1.1 no such user") : Optional.empty())) {
            port = server.port();
            settings("recipients: [{address: gone@example.com}, {address: ana@example.com}]");

            Ended ended = program.run("import", program.requests(GOOD));

            assertThat(ended.exitCode()).isZero();
            assertThat(ended.people()).contains("A letter was refused for ever", "550 5.1.1 no such user");
            assertThat(server.heard()).filteredOn(line -> line.equals(".")).hasSize(1);
            assertThat(outbox()).isEmpty();
            try (Stream<Path> refused = Files.list(program.path("home/outbox/refused"))) {
                assertThat(refused).hasSize(1);
            }
        }
    }

    @Test
    void tellsWhyARunFailed() throws Exception {
        Files.writeString(program.path("home/ledger.password"), "wrong");

        Ended failed = program.run("import", program.requests(GOOD));

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(only().getSubject()).startsWith("[Asigna] import failed: ").contains("ledger.password");
        assertThat(text(only())).startsWith("import: failed\r\n").contains("does not open with the password");
    }

    @Test
    void tellsNobodyOfWhatIsUsedWrongly() throws Exception {
        assertThat(program.run("apply", "20260101-000000-aaaa").exitCode()).isEqualTo(2);
        assertThat(letters()).isEmpty();
    }

    @Test
    void tellsOfTheDirectoryThatCameWithAnImport() throws Exception {
        Files.writeString(program.path("directory/partners.csv"), "partner_id,name\nP-1,Terra\nP-2,Umbra\n");

        program.run("import", program.requests(GOOD), "--directory", program.directory());

        assertThat(letters()).hasSize(2);
        assertThat(letters().get(0).getSubject()).startsWith("[Asigna] sync done: 1 changed (run ");
        assertThat(letters().get(1).getSubject()).startsWith("[Asigna] import done: 1 created (run ");
    }

    @Test
    void refusesWrongSettingsBeforeAnythingIsDone() throws IOException {
        settings("recipients: [{address: 'ana@example.com, ben@example.com'}]");

        Ended refused = program.run("import", program.requests(GOOD));

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.people()).contains("asigna.mail.recipients[0].address");
        assertThat(program.runs()).hasSize(1);
    }

    @Test
    void keepsThePasswordToItself() throws Exception {
        greenMail.stop();
        settings("recipients: [{address: ana@example.com}]", "user: asigna");
        program.where("ASIGNA_MAIL_PASSWORD", "secret-word");

        Ended ended = program.run("import", program.requests(GOOD), "--verbose", "--json");

        assertThat(ended.people() + ended.results()).doesNotContain("secret-word");
        try (Stream<Path> all = Files.walk(program.path("home"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("secret-word");
            }
        }
    }

    @Test
    void tellsASenderWhatBecameOfItsFiles() throws Exception {
        settings("from: house@example.com");
        Path inbox = program.path("home/inbox");
        Files.createDirectories(inbox.resolve("ana"));
        Files.writeString(inbox.resolve("ana.yml"), "sender:\n  language: es\n  mail: [ana@customer.example]\n");
        Files.writeString(inbox.resolve("ana/pedidos.csv"), "account,partner,contact,view\nA-1,P-1,C-1,all\n");

        Ended ended = program.run("inbox", "--settle", "0", "--json");

        assertThat(ended.exitCode()).isZero();
        String run = ended.results().replaceAll("(?s).*\"run\":\"([^\"]+)\".*", "$1");
        MimeMessage letter = only();
        assertThat(letter.getAllRecipients()).extracting(String::valueOf).containsExactly("ana@customer.example");
        assertThat(letter.getSubject())
                .isEqualTo("[Asigna] planificar, planificado: 1 por crear (ana/pedidos.csv, ejecución " + run + ")");
        assertThat(text(letter)).contains("Para aplicarlo: asigna aplicar " + run, "home/inbox/ana/archive/" + run);
    }

    private void settings(String... lines) throws IOException {
        List<String> all = new ArrayList<>(List.of("host: " + HOST, "port: " + port, "security: none"));
        if (Stream.of(lines).noneMatch(line -> line.startsWith("from:"))) {
            all.add("from: asigna@example.com");
        }
        all.addAll(List.of(lines));
        Path home = Files.createDirectories(program.path("home"));
        Files.writeString(home.resolve("asigna.yml"), "asigna:\n  mail:\n    " + String.join("\n    ", all) + "\n");
    }

    private List<MimeMessage> letters() {
        return List.of(greenMail.getReceivedMessages());
    }

    private MimeMessage only() {
        assertThat(letters()).hasSize(1);
        return letters().get(0);
    }

    private List<Path> outbox() throws IOException {
        try (Stream<Path> entries = Files.list(program.path("home/outbox"))) {
            return entries.filter(entry -> entry.toString().endsWith(".eml")).toList();
        }
    }
}

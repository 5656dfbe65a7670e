package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code inbox} takes, and where files and reports lie afterwards. */
class InboxTest {
    private static final String HEADER = "account,partner,contact,view,licenses,action\n";

    private final TheProgram program;

    InboxTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
    }

    @BeforeEach
    void sync() {
        assertThat(program.run("sync", program.directory()).exitCode()).isZero();
    }

    @Test
    void plansWhatASenderHandsInAndFilesItWithItsReports() throws IOException {
        handIn("ana/orders.csv", "A-1,P-1,C-1,all,,", "A-9,P-1,C-1,all,,");

        Ended taken = inbox();

        assertThat(taken.exitCode()).isEqualTo(3);
        assertThat(taken.people())
                .contains("plan " + taken.run() + ": planned", "To apply it: asigna apply " + taken.run());
        assertThat(names("ana")).containsExactly("archive", "processing");
        assertThat(names("ana/processing")).isEmpty();
        assertThat(names("ana/archive/" + taken.run()))
                .contains("orders.csv", "errors.csv", "corrections.xlsx", "report.html", "run.json");
        assertThat(read("ana/archive/" + taken.run() + "/errors.csv")).contains("ana/orders.csv,,3,account");
        assertThat(program.run("export", "--out", program.path("out").toString())
                        .exitCode())
                .isZero();
        assertThat(Files.readAllLines(program.path("out/assignments.csv")))
                .as("nothing is applied")
                .hasSize(1);
        assertThat(program.run("apply", taken.run()).exitCode()).isZero();
    }

    @Test
    void appliesWhereThatWasDecidedForTheSender() throws IOException {
        settings("ana", "apply: true", "language: es", "visibility: all");
        Files.writeString(inInbox("ana/orders.csv"), "account,partner,contact\nA-1,P-1,C-1\n");

        Ended taken = inbox();

        assertThat(taken.exitCode()).isZero();
        assertThat(taken.people()).contains("importar ", ": aplicado", "1 creada");
        assertThat(program.run("explain", "A-1").results()).contains("P-1");
    }

    @Test
    void takesFilesInTheOrderOfTheirArrival() throws IOException {
        settings("ana", "apply: true");
        settings("ben", "apply: true");
        arrived(handIn("ana/late.csv", "A-1,P-1,C-1,all,,"), 30);
        arrived(handIn("ben/first.csv", "A-1,P-1,C-1,selected,L-1,"), 10);
        arrived(handIn("ana/second.csv", "A-1,P-1,C-1,selected,L-1;L-2,"), 20);

        Ended taken = inbox("--json");

        assertThat(taken.results())
                .containsSubsequence("\"ben/first.csv\"", "\"ana/second.csv\"", "\"ana/late.csv\"")
                .startsWith("{\"exitCode\":0,");
        assertThat(program.run("export", "--out", program.path("out").toString())
                        .exitCode())
                .isZero();
        assertThat(Files.readString(program.path("out/assignments.csv"))).contains(",all,,");
    }

    @Test
    void takesEachContentOnceWhateverItsName() throws IOException {
        handIn("ana/orders.csv", "A-1,P-1,C-1,all,,");
        Ended first = inbox();
        handIn("ana/orders.csv", "A-1,P-1,C-1,all,,");
        handIn("ana/copy.csv", "A-1,P-1,C-1,all,,");
        handIn("ben/orders.csv", "A-1,P-1,C-1,all,,");

        Ended second = inbox();

        assertThat(second.exitCode()).isZero();
        assertThat(second.people()).contains("ana/copy.csv holds what run " + first.run() + " has taken already");
        assertThat(names("ana")).containsExactly("archive", "processing", "rejected");
        assertThat(names("ana/rejected")).containsExactlyInAnyOrder(first.run() + "-again", first.run() + "-again-2");
        assertThat(names("ana/processing")).isEmpty();
        assertThat(names("ben/archive")).as("another sender is another").containsExactly(second.run());
        assertThat(names("ana/archive")).containsExactly(first.run());
    }

    @Test
    void takesANameThatComesTwiceWithOtherContentTwice() throws IOException {
        handIn("ana/orders.csv", "A-1,P-1,C-1,all,,");
        Ended first = inbox();
        handIn("ana/orders.csv", "A-2,P-2,C-2,all,,");
        Ended second = inbox();

        assertThat(names("ana/archive")).containsExactlyInAnyOrder(first.run(), second.run());
        assertThat(read("ana/archive/" + second.run() + "/orders.csv")).contains("A-2");
    }

    @Test
    void filesWhatWasRefusedAmongWhatWasRejected() throws IOException {
        handIn("ana/errors.csv", "nothing");
        Files.writeString(inInbox("ana/errors.csv"), "no,header,here\n1,2,3\n");

        Ended taken = inbox();

        assertThat(taken.exitCode()).isEqualTo(7);
        assertThat(names("ana/rejected/" + taken.run())).contains("errors.csv", "handed-in-errors.csv", "run.json");
        assertThat(read("ana/rejected/" + taken.run() + "/errors.csv")).contains("header-missing");
        assertThat(read("ana/rejected/" + taken.run() + "/handed-in-errors.csv"))
                .startsWith("no,header,here");
    }

    @Test
    void rejectsAccountsThatTheSenderMayNotName() throws IOException {
        settings("ana", "accounts: [a-1, ES-*]");
        handIn("ana/orders.csv", "A-1,P-1,C-1,all,,", "A-2,P-2,C-2,all,,", "A-2,P-2,,,,remove");

        Ended taken = inbox();

        assertThat(taken.people()).contains("3 rows read: 1 accepted", "account-not-allowed (2)");
        assertThat(read("ana/archive/" + taken.run() + "/errors.csv"))
                .contains("account-not-allowed,A-2,\"The account A-2 is none of those that this sender may name");
    }

    @Test
    void leavesFilesOfASenderWhoseSettingsAreWrong() throws IOException {
        settings("ana", "aply: true");
        handIn("ana/orders.csv", "A-1,P-1,C-1,all,,");
        handIn("ben/orders.csv", "A-1,P-1,C-1,all,,");

        Ended taken = inbox();

        assertThat(taken.exitCode()).isEqualTo(1);
        assertThat(taken.people()).contains("The settings of sender ana are wrong", "sender.aply");
        assertThat(names("ana")).containsExactly("orders.csv");
        assertThat(names("ben/archive")).containsExactly(taken.run());
    }

    @Test
    void takesAMarkedFileWithoutWaitingAndItsMarkerWithIt() throws IOException {
        handIn("ana/orders.csv", "A-1,P-1,C-1,all,,");
        Files.createFile(inInbox("ana/orders.csv.done"));

        Ended taken = program.run("inbox", "--settle", "1h");

        assertThat(taken.exitCode()).isZero();
        assertThat(names("ana")).containsExactly("archive", "processing");
    }

    @Test
    void endsWhatAProcessThatDiedHadTaken() throws IOException {
        handIn("ana/orders.csv", "A-1,P-1,C-1,all,,");
        Ended first = inbox();
        Path filed = inInbox("ana/archive/" + first.run());
        Path processing = inInbox("ana/processing");

        Files.move(filed.resolve("orders.csv"), processing.resolve("orders.csv"));
        Ended betweenReportsAndFile = inbox();
        assertThat(betweenReportsAndFile.people())
                .contains("ana/orders.csv: filed in ")
                .doesNotContain("taken already");
        assertThat(names("ana/processing")).isEmpty();
        assertThat(names("ana")).doesNotContain("rejected");
        assertThat(filed.resolve("orders.csv")).exists();

        Files.move(filed.resolve("orders.csv"), processing.resolve("orders.csv"));
        try (Stream<Path> reports = Files.list(filed)) {
            for (Path report : reports.toList()) {
                Files.delete(report);
            }
        }
        Files.delete(filed);
        Ended beforeFiling = inbox();
        assertThat(beforeFiling.people()).contains("ana/orders.csv: filed in ");
        assertThat(names("ana/archive/" + first.run())).contains("orders.csv", "errors.csv");

        Files.writeString(processing.resolve("more.csv"), HEADER + "A-2,P-2,C-2,all,,\n");
        Ended beforeItsRun = inbox();
        assertThat(names("ana/archive")).containsExactlyInAnyOrder(first.run(), beforeItsRun.run());
        assertThat(names("ana/processing")).isEmpty();
    }

    @Test
    void letsNoSenderDecideWhatItMayDo() throws IOException {
        handIn("ana/orders.csv", "A-1,P-1,C-1,all,,");
        arrived(Files.writeString(inInbox("ana/sender.yml"), "sender:\n  apply: true\n"), 1);
        Files.writeString(inInbox("ana/ana.yml"), "sender:\n  apply: true\n");

        Ended taken = inbox();

        assertThat(taken.people()).contains(": planned").doesNotContain(": applied");
        assertThat(program.run("explain", "A-1").people()).contains("has never had an assignment");
    }

    @Test
    void saysInItsNumbersWhatBecameOfEachFile() throws IOException {
        handIn("ana/orders.csv", "A-1,P-1,C-1,all,,");
        Ended first = inbox();
        handIn("ana/again.csv", "A-1,P-1,C-1,all,,");

        assertThat(inbox("--json").results())
                .contains("{\"file\":\"ana/again.csv\",\"run\":\"" + first.run()
                        + "\",\"status\":\"repeated\",\"filed\":\"");
    }

    @Test
    void saysWhatItLeavesAlone() throws IOException {
        Files.createDirectories(inInbox("ana/folder"));
        Files.createSymbolicLink(inInbox("ana/link.csv"), Path.of(program.requests("A-1,P-1,C-1,all,,")));
        Files.writeString(inInbox("ana/half.csv.part"), HEADER);
        Files.writeString(inInbox("ana/~$orders.xlsx"), "lock");
        Files.writeString(inInbox("stray.csv"), HEADER);

        Ended taken = inbox();

        assertThat(taken.exitCode()).isZero();
        assertThat(taken.people())
                .contains("ana/folder is no file", "ana/link.csv is no file", "Nothing new in the inbox");
        assertThat(inInbox("ana/half.csv.part")).exists();
    }

    @Test
    void saysThatTheInboxHasVanished() {
        Ended gone = program.run("inbox", program.path("mounted").toString());

        assertThat(gone.exitCode()).isEqualTo(1);
        assertThat(gone.people()).contains("The inbox", "is not there", "mounted");
        assertThat(program.path("mounted")).doesNotExist();
    }

    private Ended inbox(String... words) {
        return program.run(Stream.concat(Stream.of("inbox", "--settle", "0"), Stream.of(words))
                .toArray(String[]::new));
    }

    private Path handIn(String name, String... rows) throws IOException {
        return Files.writeString(inInbox(name), HEADER + String.join("\n", rows) + "\n");
    }

    private static void arrived(Path file, int minute) throws IOException {
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.parse("2026-06-30T06:00:00Z").plusSeconds(60L * minute)));
    }

    private void settings(String sender, String... lines) throws IOException {
        Files.writeString(inInbox(sender + ".yml"), "sender:\n  " + String.join("\n  ", lines) + "\n");
    }

    private Path inInbox(String name) throws IOException {
        Path path = program.path("home/inbox").resolve(name);
        Files.createDirectories(path.getParent());
        return path;
    }

    private String read(String name) throws IOException {
        return Files.readString(inInbox(name));
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> entries = Files.list(inInbox(folder))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}

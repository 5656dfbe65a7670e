package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.asigna.home.Home;
import org.asigna.home.HomeLock;
import org.asigna.home.HomeLock.Attempt;
import org.asigna.home.HomeLock.Held;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each exit code, and what a person is told with it. */
class ExitCodesTest {
    private final TheProgram program;

    ExitCodesTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
    }

    @Test
    void zeroWhenNothingIsRejected() throws IOException {
        Ended ended = synced("import", program.requests("A-1,P-1,C-1,all,,"));

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.people()).isEqualToIgnoringNewLines("""
                        import %s: applied
                          1 row read: 1 accepted, 0 repeated, 0 rejected
                          1 created, 0 updated, 0 unchanged, 0 removed
                          No account loses a partner or shows fewer licences
                          Reports: %s
                        """.formatted(ended.run(), reports(ended)));
    }

    @Test
    void oneWhenTheWorldIsBroken() throws IOException {
        synced("import", program.requests("A-1,P-1,C-1,all,,"));
        Files.delete(program.path("home/ledger.password"));

        Ended ended = program.run("history");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.people()).startsWith("Failed: The ledger ").contains("put it back from a backup");
    }

    @Test
    void whereAFailureComesFromIsToldWhenAskedFor() throws IOException {
        synced("import", program.requests("A-1,P-1,C-1,all,,"));
        Files.delete(program.path("home/ledger.password"));

        Ended briefly = program.run("history");
        Ended atLength = program.run("history", "--verbose");

        assertThat(briefly.people().lines()).hasSize(1);
        assertThat(atLength.exitCode()).isEqualTo(1);
        assertThat(atLength.people())
                .startsWith(briefly.people())
                .contains("ToldException: home.password-missing [", "\tat org.asigna.ledger.jdbc.");
        assertThat(atLength.results()).isEmpty();
    }

    @Test
    void oneForAPlanThatSomebodyHasEdited() throws IOException {
        Ended plan = synced("plan", program.requests("A-1,P-1,C-1,all,,"));
        Path changes = program.path("home/runs").resolve(plan.run()).resolve("changes.csv");
        Files.writeString(changes, Files.readString(changes).replace(",all,", ",ALL,"));

        Ended ended = program.run("apply", plan.run());

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.people().strip())
                .startsWith("Failed: The plan ")
                .endsWith("is not the one that was planned: its content has changed since. Plan again.");
    }

    @Test
    void oneForARunThatBreaksAndHistoryTellsOfIt() throws IOException {
        synced("import", program.requests("A-1,P-1,C-1,all,,"));
        try (Stream<Path> revisions = Files.list(program.path("home/revisions"))) {
            Files.delete(revisions.findFirst().orElseThrow().resolve("manifest.json"));
        }

        assertThat(program.run("export").exitCode()).isEqualTo(1);
        assertThat(program.run("plan", program.requests("A-1,P-1,C-1,all,,")).exitCode())
                .isEqualTo(1);
        assertThat(program.run("history").results().lines().limit(3))
                .anyMatch(line -> line.matches("\\S+ +export +failed +1 .*"))
                .anyMatch(line -> line.matches("\\S+ +plan +failed +1 .*"));
    }

    @Test
    void twoForAWrongWordAndTheNearestRightOne() {
        assertWrong(
                "--directry is not an option of import.",
                "Did you mean --directory?",
                "import",
                "x.csv",
                "--directry",
                "d");
        assertWrong("\"improt\" is not a command. Did you mean import?", "Try: asigna --help", "improt", "x.csv");
        assertWrong(
                "--scope cannot be \"some\"; expected one of: rows, accounts, all.",
                "Try: asigna import --help",
                "import",
                "x",
                "--scope",
                "some");
        assertWrong(
                "--max-errors cannot be \"5 of 10\"; expected a whole number such as 10, or a percentage such as 5%.",
                "Try: asigna plan --help", "plan", "x", "--max-errors", "5 of 10");
        assertWrong(
                "--as-of cannot be \"tomorrow\"; expected a date like 2026-11-22.",
                "",
                "plan",
                "x",
                "--as-of",
                "tomorrow");
        assertWrong("--lang cannot be \"fr\"; expected one of: en, es.", "", "plan", "x", "--lang", "fr");
        assertWrong(
                "--max-directory-age cannot be \"old\"; expected a whole number.",
                "",
                "plan",
                "x",
                "--max-directory-age",
                "old");
        assertWrong("plan needs FILE. Request files", "Try: asigna plan --help", "plan");
        assertWrong("The option --scope needs a value, rows|accounts|all.", "accounts", "plan", "x", "--scope");
        assertWrong("The option --scope needs a value", "rows", "plan", "x", "--scope", "--json");
        assertWrong("The option --json takes no value.", "", "plan", "x", "--json=yes");
        assertWrong("The option --as-of is given twice", "", "plan", "x", "--as-of=2026-01-01", "--as-of=2026-01-02");
        assertWrong("\"b\" is one word too many for show.", "Try: asigna show --help", "show", "a", "b");
        assertWrong("Which command? None was given.", "Try: asigna --help");
    }

    @Test
    void twoForWhatIsNotThere() throws IOException {
        assertWrong("There is no file nowhere.csv.", "", "import", "nowhere.csv");
        assertWrong("nowhere is neither a folder nor a file.", "", "sync", "nowhere");
        assertWrong("There is no run 20260630-080000-aaaa.", "asigna history", "apply", "20260630-080000-aaaa");
        assertWrong("There is no run yesterday.", "asigna history", "show", "yesterday");
    }

    @Test
    void twoForAFolderOrASettingThatCannotBe() throws IOException {
        String requests = program.requests("A-1,P-1,C-1,all,,");
        assertWrong(
                "holds other things than an earlier run's outputs",
                "--out",
                "plan",
                requests,
                "--out",
                program.directory());
        Files.createDirectories(program.path("home"));
        program.file("home/asigna.yml", "asigna:\n  programme:\n    selected: maybe\n");
        assertWrong("asigna.programme.selected", "maybe", "plan", requests);
        Ended home = program.runBare("history", "--home", program.directory());
        assertThat(home.exitCode()).isEqualTo(2);
        assertThat(home.people()).contains("is no home of Asigna", "--home");
        Ended semicolon =
                program.runBare("history", "--home", program.path("a;b").toString());
        assertThat(semicolon.exitCode()).isEqualTo(2);
        assertThat(semicolon.people())
                .startsWith("The ledger cannot be at ")
                .contains("must not contain ';'; name another with --home.");
    }

    @Test
    void threeWhenSomeRowsAreRejected() throws IOException {
        Ended ended = synced("import", program.requests("A-1,P-1,C-1,all,,", "A-1,P-2,C-1,all,,"));

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.people())
                .contains(
                        ": applied", "2 rows read: 1 accepted, 0 repeated, 1 rejected", "contact-of-other-partner (1)");
    }

    @Test
    void fourOverAThreshold() throws IOException {
        String wrong = program.requests("A-1,P-1,C-1,all,,", "A-9,P-1,C-1,all,,");

        assertOver("1 row is rejected, and --commit all wants none", synced("import", wrong, "--commit", "all"));
        assertOver("1 row is rejected, more than --max-errors 0", program.run("import", wrong, "--max-errors", "0"));
        assertOver(
                "the directory is 12 days old, and --max-directory-age is 11",
                program.run("import", wrong, "--as-of", "2026-07-12", "--max-directory-age", "11"));
        program.run("import", program.requests("A-1,P-1,C-1,all,,", "A-1,P-2,C-2,all,,"));
        assertOver(
                "the scope would remove 1 assignment, more than --max-removals (0)",
                program.run("import", program.requests("A-1,P-1,C-1,all,,"), "--scope", "all", "--max-removals", "0"));
        assertOver(
                "rows remove or narrow 1 assignment, more than --max-losses 0",
                program.run("import", program.requests("A-1,P-1,,,,remove"), "--max-losses", "0"));
        assertThat(program.run("export").people()).contains("Reports: ");
    }

    @Test
    void fiveForAPlanThatCannotBeAppliedAnyMore() throws IOException {
        Ended plan = synced("plan", program.requests("A-1,P-1,C-1,all,,"));
        assertThat(plan.people()).contains("To apply it: asigna apply " + plan.run());
        Ended applied = program.run("apply", plan.run());
        assertThat(applied.exitCode()).isZero();

        Ended again = program.run("apply", plan.run());
        assertThat(again.exitCode()).isEqualTo(5);
        assertThat(again.people().strip())
                .isEqualTo("The plan of run " + plan.run() + " was already applied by run " + applied.run()
                        + "; nothing was done.");
        Ended stopped = program.run("plan", program.requests("A-9,P-1,C-1,all,,"), "--commit", "all");
        Ended refused = program.run("apply", stopped.run());
        assertThat(refused.exitCode()).isEqualTo(5);
        assertThat(refused.people()).contains("cannot be applied: it is refused");
    }

    @Test
    void fiveWhenAllGroundHasMoved() throws IOException {
        Ended plan = synced("plan", program.requests("A-1,P-1,C-1,all,,"));
        program.run("import", program.requests("A-1,P-1,C-1,selected,L-1,"));

        Ended stale = program.run("apply", plan.run());

        assertThat(stale.exitCode()).isEqualTo(5);
        assertThat(stale.people()).contains("The ground has moved since the plan", "plan-stale (1)");
    }

    @Test
    void sixWhileAnotherHasTheHomeAndItsName() throws IOException {
        Home home = Home.open(program.path("home"));
        Clock clock = Clock.fixed(Instant.parse("2026-06-30T07:00:00Z"), ZoneOffset.UTC);
        Attempt attempt = new HomeLock(home, clock).tryLock("import");
        try (Held held =
                attempt.fold(Optional::of, taken -> Optional.<Held>empty()).orElseThrow()) {
            assertThat(held).isNotNull();
            Ended ended = program.run("sync", program.directory());

            assertThat(ended.exitCode()).isEqualTo(6);
            assertThat(ended.people())
                    .startsWith("Another run holds the ledger: import (process "
                            + ProcessHandle.current().pid() + " of " + System.getProperty("user.name") + " on ")
                    .contains("since 2026-06-30T07:00:00Z). Try again when it has ended.");
        }
        assertThat(program.run("sync", program.directory()).exitCode()).isZero();
    }

    @Test
    void sevenForAnInputThatWasRefused() throws IOException {
        Ended none = program.run("plan", program.requests("A-1,P-1,C-1,all,,"));
        assertThat(none.exitCode()).isEqualTo(7);
        assertThat(none.people()).contains("No directory was ever synced.", "asigna sync DIR");

        String wrong = program.file("wrong.csv", "account,partner,contact\nA-1,P-1,C-1\n");
        Ended refused = synced("import", wrong);
        assertThat(refused.exitCode()).isEqualTo(7);
        assertThat(refused.people())
                .contains(": refused", wrong + ":1: The required column \"Visibility\" is missing; add it");
        assertThat(program.path("home/runs/" + refused.run()))
                .isDirectoryContaining("glob:**errors.csv")
                .isDirectoryNotContaining("glob:**assignments.csv");
    }

    private Ended synced(String command, String... words) {
        String[] all = new String[words.length + 3];
        all[0] = command;
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--directory";
        all[words.length + 2] = program.directory();
        return program.run(all);
    }

    private String reports(Ended ended) throws IOException {
        return program.path("home")
                .toRealPath()
                .resolve("runs")
                .resolve(ended.run())
                .toString();
    }

    private void assertWrong(String said, String also, String... words) {
        Ended ended = program.run(words);
        assertThat(ended.exitCode()).as(ended.people()).isEqualTo(2);
        assertThat(ended.people()).contains(said).contains(also);
        assertThat(ended.results()).isEmpty();
    }

    private static void assertOver(String said, Ended ended) {
        assertThat(ended.exitCode()).as(ended.people()).isEqualTo(4);
        assertThat(ended.people()).contains(": refused, nothing was applied", said);
    }
}

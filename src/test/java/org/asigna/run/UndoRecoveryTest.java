package org.asigna.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.asigna.directory.Programme;
import org.asigna.directory.revision.RevisionStore;
import org.asigna.examples.TickingClock;
import org.asigna.fixture.ALedger;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.asigna.home.Home;
import org.asigna.home.StopRequest;
import org.asigna.language.Language;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunId;
import org.asigna.ledger.jdbc.LedgerDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the next run finds and puts right of an undo that ended in the midst of its steps. */
class UndoRecoveryTest {
    private final TickingClock clock = new TickingClock(Instant.parse("2026-06-30T09:00:00Z"));
    private final TheProgram program;
    private final Ended imported;

    UndoRecoveryTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
        imported = program.run("import", program.requests("A-1,P-1,C-1,all,,"), "--directory", program.directory());
    }

    @Test
    void oneThatWasNotAppliedIsInterruptedAndCanBeRepeated() throws IOException {
        RunId undo = begun(false);

        Ended next = program.run("export");

        assertThat(next.people()).contains("Run " + undo + " did not come to its end", "1 assignment exported");
        assertThat(runFile(undo.text())).contains("\"status\" : \"interrupted\"", "\"appliedBy\" : null");
        assertThat(program.run("undo", imported.run()).exitCode()).isZero();
    }

    @Test
    void oneThatWasAppliedIsCompletedAndCountsAsAnUndo() throws IOException {
        String before = runFile(imported.run());
        RunId undo = begun(true);

        Ended next = program.run("export");

        assertThat(next.people())
                .contains("Run " + undo + " was applied before it broke off", "No assignment exported");
        assertThat(runFile(undo.text())).contains("\"status\" : \"applied\"", "\"appliedBy\" : \"" + undo + "\"");
        assertThat(runFile(imported.run())).isEqualTo(before);
        Ended again = program.run("undo", imported.run());
        assertThat(again.exitCode()).isEqualTo(5);
        assertThat(again.people()).contains("was undone already, by run " + undo);
    }

    @Test
    void oneWhoseFolderIsDamagedKeepsNobodyFromRunning() throws IOException {
        RunId undo = begun(true);
        Files.writeString(program.path("home/runs/" + undo).resolve("run.json"), "{");

        assertThat(program.run("export").people())
                .contains("Run " + undo + " was applied before it broke off; its folder is damaged")
                .contains("No assignment exported");
        assertThat(program.run("export").people()).doesNotContain(undo.text());
    }

    @Test
    void oneThatWasNotAppliedAndWhoseFolderIsDamagedKeepsNobodyFromRunning() throws IOException {
        RunId undo = begun(false);
        Files.writeString(program.path("home/runs/" + undo).resolve("run.json"), "{");

        Ended next = program.run("export");

        assertThat(next.people()).contains("Run " + undo + " did not come to its end", "1 assignment exported");
        assertThat(program.run("export").people()).doesNotContain(undo.text());
    }

    @Test
    void oneOfAnotherMachineIsLeftToThatMachineWhichHasItsFolder() throws IOException {
        RunId undo = begun(true);
        Path folder = program.path("home/runs/" + undo);
        Path elsewhere = program.path("elsewhere");
        Files.move(folder, elsewhere);
        saysHost(undo, "mars");

        String there = "Run " + undo + " was applied on mars before it broke off";
        assertThat(program.run("export").people()).contains(there);
        assertThat(program.run("export").people()).contains(there);
        Files.move(elsewhere, folder);
        assertThat(program.run("export").people())
                .contains("Run " + undo + " was applied before it broke off; its record");
        assertThat(runFile(undo.text())).contains("\"status\" : \"applied\"");
    }

    private void saysHost(RunId run, String host) throws IOException {
        try (LedgerDatabase database = ALedger.in(Home.open(program.path("home")))) {
            JdbcClient.create(database.dataSource())
                    .sql("update run set by_host = ? where id = ?")
                    .params(host, run.text())
                    .update();
        }
    }

    /** An undo of the import whose process dies before or behind its commit. */
    private RunId begun(boolean applied) throws IOException {
        Home home = Home.open(program.path("home"));
        try (LedgerDatabase database = ALedger.in(home)) {
            House house = new House(
                    home,
                    database.ledger(),
                    new RevisionStore(home.revisions()),
                    Programme.STANDARD,
                    clock,
                    new StopRequest());
            Run target = house.ledger().run(new RunId(imported.run())).orElseThrow();
            UndoRun undo = new UndoRun(
                    house,
                    target,
                    LocalDate.of(2026, 6, 30),
                    Language.ENGLISH,
                    Optional.empty(),
                    RunId.next(clock, new Random(5)));
            undo.judge();
            if (applied) {
                undo.apply();
            }
            return undo.id();
        }
    }

    private String runFile(String run) throws IOException {
        return Files.readString(program.path("home/runs/" + run).resolve("run.json"));
    }
}

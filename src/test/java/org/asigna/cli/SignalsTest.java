package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.asigna.cli.WaitingProgram.Then;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process that is asked to stop in the midst of its run, and what it leaves. */
class SignalsTest {
    private static final String APPLYING = "PlanRun.apply";

    /** Where the summary is told, and the outputs have been copied. */
    private static final String TELLING = "HouseCommand.tell";

    private final TheProgram program;
    private final String requests;

    SignalsTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
        requests = program.requests("A-1,P-1,C-1,all,,", "A-2,P-2,C-2,all,,");
        program.run("sync", program.directory());
    }

    /** Who starts the tests in the background of a script lets them, and what they start, ignore it. */
    @BeforeEach
    void interruptsAreHeededHere() throws IOException {
        Path status = Path.of("/proc/self/status");
        assumeThat(status).exists();
        long ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                .sum();
        assumeThat(ignored & 0b10).isZero();
    }

    @Test
    void termStopsAnImportInTheMidstOfApplyingAndLeavesNothingOfIt() throws Exception {
        Process child = start(APPLYING, Then.GOES_ON, "import", requests);

        signal("TERM", child);

        assertThat(exitCode(child)).isEqualTo(143);
        assertThat(people())
                .isEqualToIgnoringNewLines("Stopped by a signal; nothing of this run was applied. Run it again.");
        assertThat(lastRun()).contains("import", "interrupted", "143");
        assertThat(drafts()).isEmpty();
        Ended again = program.run("import", requests);
        assertThat(again.exitCode()).isZero();
        assertThat(again.people()).doesNotContain("did not come to its end").contains("2 created, 0 updated");
    }

    @Test
    void interruptStopsAnUndo() throws Exception {
        Ended imported = program.run("import", requests);
        Process child = start("UndoRun.apply", Then.GOES_ON, "undo", imported.run());

        signal("INT", child);

        assertThat(exitCode(child)).isEqualTo(130);
        assertThat(lastRun()).contains("undo", "interrupted", "130");
        Ended undo = program.run("undo", imported.run());
        assertThat(undo.exitCode()).isZero();
        assertThat(undo.people()).contains("2 removed");
    }

    @Test
    void whatIsAppliedWhenTheSignalComesEndsAsDone() throws Exception {
        Process child = start("RunRecord.end", Then.GOES_ON, "import", requests);

        signal("TERM", child);

        assertThat(exitCode(child)).isZero();
        assertThat(people()).contains(": applied", "2 created");
        assertThat(lastRun()).contains("import", "applied", "0");
    }

    @Test
    void whatComesAfterTheRunIsLetFinishHoweverLongItTakes() throws Exception {
        Path out = program.path("out");
        Process child = start(TELLING, Then.OUTLASTS_PATIENCE, "import", requests, "--out", out.toString());

        signal("TERM", child);

        assertThat(exitCode(child)).isZero();
        assertThat(people()).contains(": applied", "2 created", "Reports: " + out);
        assertThat(out.resolve("run.json")).exists();
    }

    @Test
    void aSecondSignalEndsAlsoWhatComesAfterTheRun() throws Exception {
        Process child = start(TELLING, Then.HANGS, "import", requests);

        signal("TERM", child);
        signal("INT", child);

        assertThat(exitCode(child)).isEqualTo(130);
        assertThat(lastRun()).contains("import", "applied", "0");
    }

    @Test
    void aSecondSignalEndsTheProcessTheProcessAtOnceAndTheNextRunPutsItRight() throws Exception {
        Process child = start(APPLYING, Then.HANGS, "import", requests);

        signal("TERM", child);
        signal("INT", child);

        assertThat(exitCode(child)).as("that of the second").isEqualTo(130);
        assertThat(people()).isEmpty();
        Ended again = program.run("import", requests);
        assertThat(again.exitCode()).isZero();
        assertThat(again.people()).contains("did not come to its end; nothing of it was applied.", "2 created");
    }

    @Test
    void aBackupThatIsStoppedLeavesNothing() throws Exception {
        Path backup = Files.createDirectories(program.path("backups")).resolve("ledger.zip");
        Process child = start("BackupCommand.write", Then.GOES_ON, "backup", backup.toString());

        signal("TERM", child);

        assertThat(exitCode(child)).isEqualTo(143);
        assertThat(people()).isEqualToIgnoringNewLines("Stopped by a signal; no backup was written. Run it again.");
        assertThat(backup.getParent()).isEmptyDirectory();
    }

    @Test
    void whatDoesNotStopIsHaltedWithinTenSeconds() throws Exception {
        Process child = start(APPLYING, Then.HANGS, "import", requests);

        signal("TERM", child);

        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isEqualTo(143);
        assertThat(program.run("import", requests).exitCode()).isZero();
    }

    /** Starts a command, and returns when it waits. */
    private Process start(String where, Then then, String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--home", program.path("home").toString()));
        Process child = WaitingProgram.start(where, then, errors().toFile(), all);
        assertThat(output(child).readLine()).as(() -> people()).isEqualTo(WaitingProgram.WAITS);
        return child;
    }

    /** Sends a signal; the first one has been heeded when this returns. */
    private static void signal(String name, Process child) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(child.pid()))
                .inheritIO()
                .start()
                .waitFor();
        output(child).readLine();
    }

    private static BufferedReader output(Process child) {
        return child.inputReader(StandardCharsets.UTF_8);
    }

    private static int exitCode(Process child) throws InterruptedException {
        return child.waitFor();
    }

    private Path errors() {
        return program.path("errors.txt");
    }

    private String people() {
        try {
            return Files.readString(errors());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private String lastRun() {
        return program.run("history").results().lines().skip(1).findFirst().orElseThrow();
    }

    private List<Path> drafts() throws IOException {
        try (Stream<Path> runs = Files.list(program.path("home/runs"))) {
            return runs.filter(run -> run.getFileName().toString().startsWith(".tmp-"))
                    .toList();
        }
    }
}

package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal's own assignments become the starting state, right or wrong. */
class BaselineTest {
    private final TheProgram program;

    BaselineTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
    }

    @BeforeEach
    void sync() throws IOException {
        Files.writeString(
                program.path("directory/partners.csv"),
                "partner_id,name,status\nP-1,Terra Data,terminated\nP-2,Umbra,\n");
        Files.createDirectories(program.path("home"));
        Files.writeString(program.path("home/asigna.yml"), "asigna:\n  programme:\n    partners-per-account: one\n");
        assertThat(program.run("sync", program.directory()).exitCode()).isZero();
    }

    @Test
    void takesOverWhatTheImportWouldReject() throws IOException {
        String export = program.requests("A-1,P-1,ana@p1.example,all,,", "A-1,P-2,ben@p2.example,selected,L-1;L-2,");

        Ended refused = program.run("import", export);
        Ended taken = program.run("import", export, "--baseline");

        assertThat(refused.people()).contains("partner-inactive (1)");
        assertThat(taken.exitCode()).isZero();
        assertThat(taken.people()).contains("2 accepted, 0 repeated, 0 rejected");
        assertThat(program.run("export", "--out", program.path("out").toString())
                        .people())
                .contains("2 assignments exported");
        assertThat(program.run("check").people()).contains("2 assignments checked, 1 at fault");
    }

    @Test
    void rejectsWhatItDoesNotKnow() throws IOException {
        Ended taken = program.run(
                "import",
                program.requests("A-1,P-1,nobody@p1.example,all,,", "A-9,P-1,ana@p1.example,all,,"),
                "--baseline");

        assertThat(taken.exitCode()).isEqualTo(3);
        assertThat(taken.people())
                .contains("0 accepted, 0 repeated, 2 rejected", "account-unknown (1)", "contact-unknown (1)");
    }

    @Test
    void isMarkedInHistory() throws IOException {
        Ended taken = program.run("import", program.requests("A-1,P-1,ana@p1.example,all,,"), "--baseline");

        assertThat(program.run("history").results()).contains(taken.run() + "  import --baseline");
        assertThat(program.run("show", taken.run()).results()).contains("import --baseline");
        assertThat(program.run("explain", "A-1").results()).contains("import --baseline " + taken.run());
        assertThat(Files.readString(program.path("home/runs/" + taken.run() + "/run.json")))
                .contains("\"baseline\" : true");
    }

    @Test
    void canBeUndone() throws IOException {
        Ended taken = program.run("import", program.requests("A-1,P-1,ana@p1.example,all,,"), "--baseline");

        assertThat(program.run("undo", taken.run()).people()).contains("1 removed");
    }
}

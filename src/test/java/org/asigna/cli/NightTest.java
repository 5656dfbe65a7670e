package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done every night, and where it ends. */
class NightTest {
    private final TheProgram program;

    NightTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
    }

    @BeforeEach
    void assign() throws IOException {
        assertThat(program.run(
                                "import",
                                program.requests("A-1,P-1,ana@p1.example,all,,"),
                                "--directory",
                                program.directory())
                        .exitCode())
                .isZero();
    }

    @Test
    void doesOneThingAfterAnother() throws IOException {
        Path sender = Files.createDirectories(program.path("home/inbox/ana"));
        Files.writeString(sender.resolve("orders.csv"), "account,partner,contact,view\nA-2,P-2,ben@p2.example,all\n");
        Files.writeString(sender.resolve("orders.csv.done"), "");
        Files.writeString(program.path("home/inbox/ana.yml"), "sender:\n  apply: true\n");

        Ended night = program.run("night", "--directory", program.directory(), "--within", "400", "--wait", "1m");

        assertThat(night.exitCode()).as(night.people()).isZero();
        assertThat(summaries(night))
                .containsExactly("sync: in force", "import: applied", "check: done", "coverage: done");
        assertThat(night.people())
                .contains(
                        "2 assignments checked, none at fault",
                        "1 licence expires in the window, and each can be renewed");
    }

    @Test
    void endsWhereSomethingIsRefused() throws IOException {
        Files.writeString(program.path("directory/accounts.csv"), "account_id,name\n");

        Ended night = program.run("night", "--directory", program.directory());

        assertThat(night.exitCode()).isEqualTo(4);
        assertThat(summaries(night)).containsExactly("sync: refused, nothing was applied");
        assertThat(night.people())
                .endsWith("The night ends here, for sync ended with 4. What follows was not begun."
                        + System.lineSeparator());
    }

    @Test
    void goesOnAfterFindingsAndTellsOfThem() throws IOException {
        Files.writeString(
                program.path("directory/contacts.csv"),
                "contact_id,partner_id,email,name,status\nC-1,P-1,ana@p1.example,Ana,inactive\nC-2,P-2,ben@p2.example,Ben,\n");

        Ended night = program.run("noche", "--directory", program.directory(), "--lang", "es", "--max-shrink", "50%");

        assertThat(night.exitCode()).isEqualTo(3);
        assertThat(summaries(night)).containsExactly("sincronizar: en vigor", "comprobar: hecho", "cobertura: hecho");
    }

    @Test
    void canDoWithoutADirectory() {
        assertThat(summaries(program.run("night", "--as-of", "2026-12-24")))
                .containsExactly("check: done", "coverage: done");
    }

    @Test
    void endsWithoutAnyDirectory(@TempDir Path elsewhere) {
        assertThat(program.runBare("night", "--home", elsewhere.resolve("home").toString())
                        .exitCode())
                .as("there was never a directory")
                .isEqualTo(7);
    }

    /** Each run's command and verdict, in their order. */
    private static List<String> summaries(Ended ended) {
        return ended.people()
                .lines()
                .filter(line -> line.matches("[a-z]+ \\d{8}-\\d{6}-\\w{4}: .*"))
                .map(line -> line.replaceFirst(" \\d{8}-\\d{6}-\\w{4}", ""))
                .toList();
    }
}

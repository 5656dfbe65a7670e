package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.asigna.fixture.ALedger;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.asigna.home.Home;
import org.asigna.ledger.jdbc.LedgerDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file whose run breaks, whatever the reason. */
class InboxFailureTest {
    private final TheProgram program;

    InboxFailureTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
    }

    @Test
    void keepsWhatItsSenderHandedInLaterButNotTheOthers() throws IOException {
        program.run("sync", program.directory());
        handIn("ana/breaks.csv", "A-2,P-2,C-2", 10);
        handIn("ana/later.csv", "A-1,P-1,C-1", 30);
        handIn("ben/fine.csv", "A-1,P-1,C-1", 20);
        database("alter table assignment add constraint no_nord check (account_id <> 'A-2')");

        Ended broken = inbox();

        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.people())
                .contains("ana/breaks.csv could not be taken, or filed (", "NO_NORD", "it is tried again");
        assertThat(program.run("explain", "A-1").results()).contains("P-1");
        assertThat(program.path("home/inbox/ana/processing")).isDirectoryContaining("glob:**breaks.csv");
        assertThat(program.path("home/inbox/ana/later.csv")).exists();

        database("alter table assignment drop constraint no_nord");
        Ended mended = inbox();

        assertThat(mended.exitCode()).as(mended.people()).isZero();
        assertThat(program.run("explain", "A-2").results()).contains("ana/breaks.csv");
        assertThat(program.path("home/inbox/ana/later.csv")).doesNotExist();
    }

    private Ended inbox() {
        return program.run("inbox", "--settle", "0");
    }

    private void handIn(String name, String row, int minute) throws IOException {
        Path file = program.path("home/inbox").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(Path.of(file.getParent() + ".yml"), "sender:\n  apply: true\n");
        Files.writeString(file, "account,partner,contact,view\n" + row + ",all\n");
        Instant arrival = Instant.parse("2026-06-30T06:00:00Z").plusSeconds(60L * minute);
        Files.setLastModifiedTime(file, FileTime.from(arrival));
    }

    private void database(String statement) throws IOException {
        try (LedgerDatabase database = ALedger.in(Home.open(program.path("home")))) {
            JdbcClient.create(database.dataSource()).sql(statement).update();
        }
    }
}

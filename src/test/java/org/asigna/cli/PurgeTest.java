package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code purge} removes, and what it keeps because something needs it. */
class PurgeTest {
    private final TheProgram program;

    PurgeTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
    }

    @Test
    void removesRunsAndRevisionsThatNothingNeeds() throws IOException {
        Ended first = synced("Acme");
        Ended made = program.run("import", program.requests("A-1,P-1,C-1,all,,", "A-2,P-2,C-2,all,,"));
        Ended refused = program.run("import", program.requests("A-9,P-1,C-1,all,,"));
        Ended removed = program.run("import", program.requests("A-2,P-2,,,,remove"));
        Ended second = synced("Acme Iberia");
        Ended third = synced("Acme España");
        List<String> before = names("home/revisions");

        Ended dry = program.run("purge", "--older-than", "0", "--dry-run");
        assertThat(dry.people()).contains("3 runs, 2 directory revisions");
        assertThat(program.path("home/runs/" + first.run())).exists();

        Ended purged = program.run("purge", "--older-than", "0", "--json");

        assertThat(purged.exitCode()).isZero();
        assertThat(purged.people()).contains("3 runs, 2 directory revisions, no change", "no name of");
        assertThat(purged.results())
                .isEqualTo("{\"dryRun\":false,\"runs\":3,\"revisions\":2,\"changes\":0,\"departed\":0}"
                        + System.lineSeparator());
        assertThat(before).hasSize(3);
        assertThat(names("home/revisions")).hasSize(1);
        assertThat(names("home/runs")).containsExactlyInAnyOrder(made.run(), removed.run(), third.run());
        assertThat(program.run("history").results())
                .contains(made.run(), third.run())
                .doesNotContain(first.run(), refused.run(), second.run());
        assertThat(program.run("explain", "A-1").results()).contains(made.run());
        assertThat(program.run("show", refused.run()).exitCode()).isEqualTo(2);
        assertThat(program.run("purge", "--older-than", "0").people()).contains("no run, no directory revision");
    }

    @Test
    void keepsWhatIsYoung() throws IOException {
        synced("Acme");
        synced("Acme Iberia");

        assertThat(program.run("purge", "--older-than", "1").people()).contains("no run, no directory revision");
        assertThat(names("home/revisions")).hasSize(2);
    }

    @Test
    void goesOnAfterADeathBetweenTheFoldersAndTheLedger() throws IOException {
        Ended first = synced("Acme");
        synced("Acme Iberia");
        Path folder = program.path("home/runs/" + first.run());
        Files.move(folder, folder.resolveSibling(".tmp-" + first.run()));

        Ended purged = program.run("purge", "--older-than", "0");

        assertThat(purged.exitCode()).isZero();
        assertThat(purged.people()).contains("1 run, 1 directory revision");
        assertThat(names("home/runs")).hasSize(1);
    }

    @Test
    void wantsDays() {
        Ended negative = program.run("purge", "--older-than", "-1");

        assertThat(program.run("purge").exitCode()).isEqualTo(2);
        assertThat(negative.exitCode()).isEqualTo(2);
        assertThat(negative.people()).contains("--older-than takes a number of days");
        assertThat(program.run("purge", "--older-than", "soon").exitCode()).isEqualTo(2);
    }

    private Ended synced(String name) throws IOException {
        program.file("directory/accounts.csv", "account_id,name\nA-1," + name + "\nA-2,Nord\n");
        return program.run("sync", program.directory());
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> entries = Files.list(program.path(folder))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}

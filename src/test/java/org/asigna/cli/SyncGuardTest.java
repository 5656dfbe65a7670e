package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which directories a sync does not put in force, and how they are put in force all the same. */
class SyncGuardTest {
    private static final int ACCOUNTS = 40;

    private final TheProgram program;

    SyncGuardTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
    }

    @BeforeEach
    void sync() throws IOException {
        accounts(ACCOUNTS, i -> "A-" + i + ",Account " + i + ",active");
        assertThat(program.run("sync", program.directory()).exitCode()).isZero();
    }

    @Test
    void takesADirectoryThatLostATenth() throws IOException {
        accounts(36, i -> "A-" + i + ",Account " + i + ",active");

        Ended synced = program.run("sync", program.directory());

        assertThat(synced.exitCode()).isZero();
        assertThat(synced.people())
                .contains("accounts: 36 read, 0 left out; 0 came, 0 changed, 4 went, 0 gone inactive");
    }

    @Test
    void refusesOneThatLostMoreOrOfWhichMoreWentInactive() throws IOException {
        accounts(38, i -> "A-" + i + ",Account " + i + (i <= 3 ? ",closed" : ",active"));

        Ended refused = program.run("sync", program.directory());

        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.people())
                .contains(
                        "sync " + refused.run() + ": refused, nothing was applied",
                        "Of the 40 rows of accounts in force, 2 are gone and 3 no longer active, more than 10%",
                        "38 read, 0 left out; 0 came, 3 changed, 2 went, 3 gone inactive",
                        "If the directory is right: asigna sync --accept " + refused.run());
        assertThat(Files.readString(program.path("home/runs/" + refused.run() + "/errors.csv")))
                .contains(program.directory() + ",,,,,error,directory-shrunk,accounts,");
        assertThat(explained("A-40")).as("the revision before is in force").contains("Account 40");
    }

    @Test
    void takesItIfMoreIsAllowed() throws IOException {
        accounts(20, i -> "A-" + i + ",Account " + i + ",active");

        assertThat(program.run("sync", program.directory(), "--max-shrink", "19")
                        .exitCode())
                .isEqualTo(4);
        assertThat(program.run("sync", program.directory(), "--max-shrink", "50%")
                        .exitCode())
                .isZero();
    }

    @Test
    void takesASmallTableThatLostOneRow() throws IOException {
        Files.writeString(program.path("directory/partners.csv"), "partner_id,name\nP-1,Terra Data\n");
        Files.writeString(
                program.path("directory/contacts.csv"),
                "contact_id,partner_id,email,name\nC-1,P-1,ana@p1.example,Ana\n");

        assertThat(program.run("sync", program.directory()).exitCode()).isZero();
    }

    @Test
    void refusesAnEmptyTableWhateverIsAllowed() throws IOException {
        Files.writeString(program.path("directory/licenses.csv"), "license_id,account_id,expires_on\n");

        Ended refused = program.run("sync", program.directory(), "--max-shrink", "100%");

        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.people()).contains("No row of licenses is left");
    }

    @Test
    void refusesOtherIdsWhateverIsAllowed() throws IOException {
        accounts(ACCOUNTS, i -> "ACME-" + i + ",Account " + i + ",active");
        Files.writeString(
                program.path("directory/licenses.csv"), "license_id,account_id,expires_on\nL-1,ACME-1,\nL-2,ACME-1,\n");

        Ended refused = program.run("sync", program.directory(), "--max-shrink", "100%");

        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.people())
                .contains("Of the 40 ids of accounts in force, 40 are gone, and 40 others have come");
    }

    @Test
    void putsWhatItRefusedInForceWhenAPersonAcceptsIt() throws IOException {
        accounts(1, i -> "A-" + i + ",Account one,active");
        Ended refused = program.run("sync", program.directory());
        accounts(ACCOUNTS, i -> "never read again");

        Ended accepted = program.run("sync", "--accept", refused.run());

        assertThat(accepted.exitCode()).isZero();
        assertThat(accepted.people())
                .contains(
                        "sync " + accepted.run() + ": in force",
                        "accounts: 1 read, 0 left out; 0 came, 1 changed, 39 went, 0 gone inactive");
        assertThat(Files.readString(program.path("home/runs/" + accepted.run() + "/run.json")))
                .contains("\"accept\" : \"" + refused.run() + "\"");
        assertThat(explained("A-1")).contains("Account one");
        assertThat(program.run("explain", "A-40").people()).contains("A-40");
        assertThat(program.run("show", accepted.run()).exitCode()).isZero();
    }

    @Test
    void acceptsNothingThatWasJudgedAgainstAnotherDirectory() throws IOException {
        accounts(1, i -> "A-" + i + ",Account one,active");
        Ended refused = program.run("sync", program.directory());
        accounts(ACCOUNTS, i -> "A-" + i + ",Another " + i + ",active");
        Ended since = program.run("sync", program.directory());

        Ended tooLate = program.run("sync", "--accept", refused.run());

        assertThat(tooLate.exitCode()).isEqualTo(5);
        assertThat(tooLate.people()).contains("run " + since.run() + " has put revision");
    }

    @Test
    void acceptsNoOtherRun() throws IOException {
        Ended synced = program.run("sync", program.directory());

        Ended accepting = program.run("sync", "--accept", synced.run());
        Ended unknown = program.run("sync", "--accept", "20260101-000000-aaaa");
        Ended both = program.run("sync", program.directory(), "--accept", synced.run());
        Ended neither = program.run("sync");

        assertThat(accepting.exitCode()).isEqualTo(2);
        assertThat(accepting.people()).contains("is no sync that refused a directory");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.people()).contains("There is no run 20260101-000000-aaaa");
        assertThat(both.exitCode()).isEqualTo(2);
        assertThat(neither.exitCode()).isEqualTo(2);
        assertThat(neither.people()).contains("Name a directory to sync");
    }

    @Test
    void leavesAnImportWithNothingAppliedAndSaysSo() throws IOException {
        accounts(1, i -> "A-" + i + ",Account one,active");

        Ended imported =
                program.run("import", program.requests("A-1,P-1,C-1,all,,"), "--directory", program.directory());
        Ended allowing = program.run(
                "import",
                program.requests("A-1,P-1,C-1,all,,"),
                "--directory",
                program.directory(),
                "--max-shrink",
                "39");

        assertThat(imported.exitCode()).isEqualTo(7);
        assertThat(imported.people()).contains("sync --accept " + imported.run());
        assertThat(allowing.exitCode()).isZero();
    }

    private String explained(String account) {
        return program.run("explain", account).results()
                + program.run("explain", account).people();
    }

    private void accounts(int number, IntFunction<String> row) throws IOException {
        Files.writeString(
                program.path("directory/accounts.csv"),
                IntStream.rangeClosed(1, number)
                        .mapToObj(row)
                        .collect(Collectors.joining("\n", "account_id,name,status\n", "\n")));
    }
}

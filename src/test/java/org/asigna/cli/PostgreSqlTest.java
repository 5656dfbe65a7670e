package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.asigna.fixture.ALedger;
import org.asigna.fixture.ThePostgres;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.asigna.home.Home;
import org.asigna.home.Operator;
import org.asigna.ledger.Sample;
import org.asigna.ledger.jdbc.LedgerAddress;
import org.asigna.ledger.jdbc.LedgerDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of people who share a ledger on PostgreSQL, each with a home of their own. */
class PostgreSqlTest {
    private final LedgerAddress database = ThePostgres.freshDatabase();
    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private final Path folder;
    private final TheProgram ana;
    private final TheProgram ben;

    PostgreSqlTest(@TempDir Path folder) throws IOException, SQLException {
        this.folder = folder;
        ana = programOf("ana", "postgres");
        ben = programOf("ben", "postgres");
    }

    @AfterEach
    void end() {
        people.shutdown();
    }

    private TheProgram programOf(String person, String user) throws IOException {
        return TheProgram.in(Files.createDirectories(folder.resolve(person)))
                .where("ASIGNA_DATABASE", database.url())
                .where("ASIGNA_DATABASE_USER", user)
                .where("ASIGNA_DATABASE_PASSWORD", user);
    }

    @Test
    void whatOneHasImportedTheOtherSees() throws IOException {
        Ended imported = imports(ana, "A-1,P-1,C-1,all,,");

        assertThat(imported.people()).contains("1 created");
        assertThat(imports(ben, "A-1,P-1,C-1,all,,", "A-2,P-1,C-1,all,,").people())
                .contains("1 created, 0 updated, 1 unchanged");
        assertThat(ben.run("history").results()).contains(imported.run());
        assertThat(ana.path("home/ledger.mv.db")).doesNotExist();
    }

    @Test
    void whatItCannotStoreIsRejectedBeforeItGetsThere() throws IOException {
        ana.file("directory/accounts.csv", "account_id,name\n" + "\n".repeat(5_000) + "A-1,Acme\nA-\0002,Nord\n");
        String requests = ana.requests("\n".repeat(5_000) + "A-1,P-1,C-1,all,,", "A-\0001,P-2,C-2,all,,");

        Ended ended = ana.run("import", requests, "--directory", ana.directory());

        assertThat(ended.exitCode()).as(ended.people()).isEqualTo(3);
        assertThat(ended.people()).contains("1 created");
    }

    @Test
    void whoComesSecondLeavesAndIsToldWhoHoldsTheLedgerSinceWhen() throws IOException {
        imports(ana, "A-1,P-1,C-1,all,,");
        Home elsewhere = Home.open(folder.resolve("elsewhere"));
        try (LedgerDatabase held = ALedger.at(database, elsewhere)) {
            Ended second = ben.run("import", ben.requests("A-1,P-1,C-1,all,,"));

            assertThat(second.exitCode()).isEqualTo(6);
            assertThat(second.people().strip())
                    .isEqualTo("Another run holds the ledger: import (process 4711 of ana on renewals-1,"
                            + " since 2026-11-23T08:00:00Z). Try again when it has ended.");
            assertThat(ben.run("history").exitCode()).isZero();
            assertThat(held.ledger().runs()).hasSize(2);
        }
        assertThat(ben.run("export").exitCode()).isEqualTo(7);
    }

    @Test
    void ofTwoAtOnceOneImportsAndTheOtherWaitsOrLeaves() throws IOException {
        imports(ana, "A-2,P-1,C-1,all,,");
        imports(ben, "A-2,P-1,C-1,all,,");
        for (int round = 0; round < 5; round++) {
            List<String> wait = round % 2 == 0 ? List.of() : List.of("--wait", "1m");
            String view = round % 2 == 0 ? "A-1,P-1,C-1,all,," : "A-1,P-1,C-1,selected,L-1 L-2,";
            List<Ended> ended = atOnce(view, wait);

            long done = ended.stream().filter(one -> one.exitCode() == 0).count();
            if (wait.isEmpty()) {
                assertThat(ended).allMatch(one -> one.exitCode() == 0 || one.exitCode() == 6);
                assertThat(done).isPositive();
            } else {
                assertThat(ended).extracting(Ended::people).allMatch(told -> told.contains(": applied"));
                assertThat(done).isEqualTo(2);
            }
            assertThat(ended.stream()
                            .filter(one ->
                                    !one.people().contains("0 created, 0 updated, 1 unchanged") && one.exitCode() == 0))
                    .as("who changed something in round %d: %s", round, ended)
                    .hasSize(1);
        }
    }

    private List<Ended> atOnce(String row, List<String> options) throws IOException {
        List<CompletableFuture<Ended>> both = Stream.of(ana, ben)
                .map(program -> CompletableFuture.supplyAsync(() -> importing(program, row, options), people))
                .toList();
        return both.stream().map(CompletableFuture::join).toList();
    }

    private static Ended importing(TheProgram program, String row, List<String> options) {
        try {
            List<String> words = Stream.concat(
                            Stream.of("import", program.requests(row.replace(' ', '|'))), options.stream())
                    .toList();
            return program.run(words.toArray(String[]::new));
        } catch (IOException disk) {
            throw new AssertionError(disk);
        }
    }

    @Test
    void aHolderThatDiedIsRecoveredFromByWhoeverComesNext() throws IOException {
        imports(ana, "A-1,P-1,C-1,all,,");
        Home elsewhere = Home.open(folder.resolve("elsewhere"));
        try (LedgerDatabase dying = ALedger.at(database, elsewhere)) {
            dying.ledger().begin(Sample.aRun("import", Sample.MONDAY));
        }

        Ended next = imports(ben, "A-1,P-1,C-1,all,,");

        assertThat(next.people()).contains("did not come to its end; nothing of it was applied.", "1 unchanged");
    }

    @Test
    void whoLacksTheDirectoryOfAnotherMachineIsToldWhereItIs() throws IOException {
        Ended plan = ana.run("plan", ana.requests("A-1,P-1,C-1,all,,"), "--directory", ana.directory());

        for (String[] words : new String[][] {
            {"import", ben.requests("A-1,P-1,C-1,all,,")},
            {"export"},
            {"explain", "A-1"},
        }) {
            Ended ended = ben.run(words);
            assertThat(ended.exitCode()).isEqualTo(7);
            assertThat(ended.people())
                    .contains("was published on " + Operator.current().host())
                    .contains("put revisions/ and runs/ on a folder that all machines share");
        }
        Ended apply = ben.run("apply", plan.run());
        assertThat(apply.exitCode()).isEqualTo(7);
        assertThat(apply.people())
                .contains("The folder of run " + plan.run() + " is not in this home")
                .contains("It was made on " + Operator.current().host());
        assertThat(ben.run("history").results().lines()).hasSize(3);
    }

    @Test
    void aTeamSharesRevisionsAndRunsByLinks() throws IOException {
        Path shared = Files.createDirectory(folder.resolve("shared"));
        for (TheProgram program : List.of(ana, ben)) {
            Files.createDirectories(program.path("home"));
            for (String name : List.of("revisions", "runs")) {
                Files.createSymbolicLink(program.path("home/" + name), Files.createDirectories(shared.resolve(name)));
            }
        }
        Ended plan = ana.run("plan", ana.requests("A-1,P-1,C-1,all,,"), "--directory", ana.directory());

        Ended apply = ben.run("apply", plan.run());

        assertThat(apply.people()).contains("1 created");
        assertThat(ana.run("export").people()).contains("1 assignment exported");
    }

    @Test
    void rolesMayDoWhatTheyAreFor() throws IOException, SQLException {
        ThePostgres.execute(database, rolesOfTheReadme());
        TheProgram owner = programOf("owner", "asigna_owner");
        TheProgram application = programOf("application", "asigna_application");
        TheProgram reader = programOf("reader", "asigna_reader");

        assertRefused(application.run("history"), "let their owner run 'asigna history' once");
        assertRefused(reader.run("history"), "let their owner run 'asigna history' once");
        assertThat(owner.run("history").exitCode()).isZero();

        Ended imported = imports(application, "A-1,P-1,C-1,all,,", "A-2,P-1,C-1,all,,");
        assertThat(imported.people()).contains("2 created");
        assertThat(imports(application, "A-1,P-1,C-1,selected,L-1|L-2,", "A-2,P-1,,,,remove")
                        .people())
                .contains("0 created, 1 updated, 0 unchanged, 1 removed");

        assertThat(reader.run("history").results()).contains(imported.run());
        assertRefused(
                reader.run("import", reader.requests("A-1,P-1,C-1,all,,"), "--directory", reader.directory()),
                "This user may not do this in the ledger",
                "let its owner allow it");
    }

    /** The statements that the README gives a team, with passwords of this test. */
    private static String[] rolesOfTheReadme() throws IOException {
        List<String> english = sql("README.md");
        assertThat(sql("README.es.md")).isEqualTo(english);
        return String.join("\n", english)
                .replaceAll("role (asigna_\\w+) login", "role $1 login password '$1'")
                .split(";\\s*", -1);
    }

    private static List<String> sql(String readme) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(readme));
        int start = lines.indexOf("```sql");
        return lines
                .subList(
                        start + 1,
                        start + 1 + lines.subList(start + 1, lines.size()).indexOf("```"))
                .stream()
                .map(line -> line.replaceFirst("\\s*--.*", ""))
                .toList();
    }

    @Test
    void secretsNeverStandInAnAddress() {
        for (String address : List.of(
                "jdbc:postgresql://ana:geheim@localhost/asigna",
                "jdbc:postgresql://localhost/asigna?user=ana",
                "jdbc:postgresql://localhost/asigna?sslmode=require&password=geheim",
                "jdbc:postgresql://localhost/asigna?PASSWORD=geheim",
                "jdbc:postgresql://localhost/asigna?pass%77ord=geheim",
                "jdbc:postgresql://localhost/asigna?sslpassword=geheim")) {
            Ended ended = ana.run("history", "--database", address);

            assertThat(ended.exitCode()).isEqualTo(2);
            assertThat(ended.people())
                    .contains("must hold neither a user nor a password", "ASIGNA_DATABASE_PASSWORD_FILE")
                    .doesNotContain("geheim", "localhost");
        }
        Ended other = ana.run("history", "--database", "jdbc:mysql://ana:geheim@localhost/asigna");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.people()).contains("is not one of PostgreSQL").doesNotContain("geheim");
        assertThat(ana.run("history", "--database", "").exitCode()).isEqualTo(2);
        assertThat(ana.path("home")).doesNotExist();
    }

    @Test
    void aPasswordCanComeFromAFileThatOthersCannotRead() throws IOException {
        Path file = Path.of(ana.file("password", "postgres\n"));
        TheProgram program = ana.where("ASIGNA_DATABASE_PASSWORD_FILE", file.toString());
        assertWrong(program.run("history"), "Both ASIGNA_DATABASE_PASSWORD and ASIGNA_DATABASE_PASSWORD_FILE are set");

        program = ana.where("ASIGNA_DATABASE_PASSWORD", "");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertWrong(program.run("history"), "Others can read the password file");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(program.run("history").exitCode()).isZero();

        Files.delete(file);
        assertWrong(program.run("history"), "cannot be read; it must hold the password");
    }

    @Test
    void aDatabaseThatCannotBeHadIsToldOf() throws IOException {
        assertRefused(programOf("nobody", "nobody").run("history"), "does not let this user in");
        assertRefused(
                ana.run("history", "--database", database.url() + "_none"),
                "cannot be used",
                "check its address and whether it runs");
        assertRefused(ana.run("history", "--database", "jdbc:postgresql://localhost:1/asigna"), "cannot be used");
        assertWrong(
                ana.run("history", "--database", "jdbc:postgresql://localhost:many/asigna"), "cannot be understood");
    }

    @Test
    void aWaitIsATime() {
        assertWrong(ana.run("history", "--wait", "soon"), "expected a time like 30s, 5m or 1h");
        assertThat(List.of("0", "30s", "5m", "1h"))
                .extracting(Wait::parse)
                .containsExactly(Duration.ZERO, Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofHours(1));
    }

    private static Ended imports(TheProgram program, String... rows) throws IOException {
        Ended ended = program.run("import", program.requests(rows), "--directory", program.directory());
        assertThat(ended.exitCode()).as(ended.people()).isZero();
        return ended;
    }

    private static void assertRefused(Ended ended, String... told) {
        assertThat(ended.exitCode()).as(ended.people()).isEqualTo(1);
        assertThat(ended.people()).contains(told);
    }

    private static void assertWrong(Ended ended, String... told) {
        assertThat(ended.exitCode()).as(ended.people()).isEqualTo(2);
        assertThat(ended.people()).contains(told);
    }
}

package org.asigna.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.asigna.fixture.ALedger;
import org.asigna.home.Child;
import org.asigna.home.Home;
import org.asigna.ledger.LedgerException;
import org.asigna.ledger.LedgerException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class LedgerDatabaseTest {
    private Home home;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        home = Home.open(folder.resolve("home"));
    }

    @Test
    void makesTheTablesOfTheLedgerAndOfSpringBatch() throws IOException {
        try (LedgerDatabase database = ALedger.in(home)) {
            List<String> tables = JdbcClient.create(database.dataSource())
                    .sql("select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'")
                    .query(String.class)
                    .list();

            assertThat(tables)
                    .contains("run", "publication", "assignment", "assignment_change", "departed")
                    .contains("batch_job_instance", "batch_step_execution", "flyway_schema_history");
        }
    }

    @Test
    void hasNoStepsLeftWhenItHasBeenOpened() throws IOException, SQLException {
        ALedger.in(home).close();

        try (Connection connection = H2.in(home).connect()) {
            assertThat(Migrations.areDone(connection, H2.in(home))).isTrue();
        }
    }

    @Test
    void takesAStepThatFailedForOneThatIsLeft() throws IOException, SQLException {
        try (LedgerDatabase database = ALedger.in(home)) {
            sql(database, "update \"flyway_schema_history\" set \"success\" = false where \"version\" = '3'");
        }

        try (Connection connection = H2.in(home).connect()) {
            assertThat(Migrations.areDone(connection, H2.in(home))).isFalse();
        }
    }

    @Test
    void finishesTheTablesThatADyingProcessLeftHalfMade() throws IOException {
        try (LedgerDatabase database = ALedger.in(home)) {
            sql(database, "delete from \"flyway_schema_history\" where \"version\" is not null");
        }

        try (LedgerDatabase database = ALedger.in(home)) {
            assertThat(database.ledger().runs()).isEmpty();
        }
    }

    @Test
    void keepsItsFilesForTheirOwner() throws IOException {
        LedgerDatabase database = ALedger.in(home);
        assertFilesAreForTheirOwner();
        database.close();
        assertFilesAreForTheirOwner();
    }

    @Test
    void saysThatAnotherProcessHasIt() throws IOException {
        Child child = Child.start(Holding.class, home.folder());
        assertRefused(Reason.IN_USE, "ledger.in-use [" + home.ledgerFile() + "]");
        child.close();

        ALedger.in(home).close();
    }

    /** A child process that opens the ledger of the home that it is given. */
    static final class Holding {
        private Holding() {}

        public static void main(String[] arguments) throws IOException {
            LedgerDatabase database = ALedger.in(Home.open(Path.of(arguments[0])));
            Child.readyUntilToldToEnd();
            database.close();
        }
    }

    @Test
    void saysThatTheLedgerIsNewerThanTheProgram() throws IOException {
        try (LedgerDatabase database = ALedger.in(home)) {
            sql(database, """
                    insert into "flyway_schema_history"
                    values (99, '99', 'from the future', 'SQL', 'V99__from_the_future.sql', 1, 'asigna', now(), 1, true)
                    """);
        }

        assertRefused(Reason.NEWER, "ledger.newer [" + home.ledgerFile() + ", 99]");
        assertRefused(Reason.NEWER, "99");
    }

    @Test
    void saysThatThePasswordIsWrong() throws IOException {
        ALedger.in(home).close();
        Files.writeString(home.folder().resolve("ledger.password"), "guessed\n");

        assertRefused(Reason.WRONG_PASSWORD, "ledger.wrong-password");
    }

    @Test
    void saysThatTheFileIsNoLedger() throws IOException {
        home.ledgerPassword();
        Files.writeString(home.ledgerFile(), "this is a shopping list".repeat(1_000));

        assertRefused(Reason.UNREADABLE, "ledger.unreadable");
    }

    @Test
    void saysThatAPathCannotBe(@TempDir Path folder) throws IOException {
        home = Home.open(folder.resolve("a;b"));

        assertRefused(Reason.MISPLACED, "ledger.misplaced");
    }

    private void assertRefused(Reason reason, String telling) {
        assertThatThrownBy(() -> ALedger.in(home))
                .isInstanceOfSatisfying(LedgerException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason))
                .hasMessageContaining(telling);
    }

    private void assertFilesAreForTheirOwner() throws IOException {
        try (Stream<Path> files = Files.list(home.folder())) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
    }

    private static void sql(LedgerDatabase database, String sql) {
        JdbcClient.create(database.dataSource()).sql(sql).update();
    }
}

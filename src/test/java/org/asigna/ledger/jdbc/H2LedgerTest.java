package org.asigna.ledger.jdbc;

import static org.asigna.ledger.Sample.MONDAY;
import static org.asigna.ledger.Sample.TUESDAY;
import static org.asigna.ledger.Sample.aRun;
import static org.asigna.ledger.Sample.change;
import static org.asigna.ledger.Sample.everything;
import static org.asigna.ledger.Sample.selected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.asigna.assignment.Assignment;
import org.asigna.fixture.ALedger;
import org.asigna.home.Home;
import org.asigna.ledger.Application;
import org.asigna.ledger.Changes;
import org.asigna.ledger.Firings;
import org.asigna.ledger.Ledger;
import org.asigna.ledger.LedgerContract;
import org.asigna.ledger.LedgerException;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.ledger.file.PresentFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger in an H2 file. */
class H2LedgerTest extends LedgerContract {
    private Home home;
    private LedgerDatabase database;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        home = Home.open(folder.resolve("home"));
        database = ALedger.in(home);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected Ledger ledger() {
        return database.ledger();
    }

    @Override
    protected Firings firings() {
        return database.firings();
    }

    @Test
    void remembersEverythingWhenOpenedAgain() throws IOException {
        Assignment assignment = selected("A-1", "P-1", "ana", "L-1");
        imported(change(null, assignment));

        database.close();
        database = ALedger.in(home);

        assertThat(present()).containsExactly(assignment);
        assertThat(ledger().runs()).hasSize(1);
    }

    @Test
    void writesNotOneRowForWhatIsUnchanged() throws IOException {
        Assignment one = everything("A-1", "P-1", "ana");
        Assignment two = selected("A-2", "P-1", "ana", "L-1");
        imported(change(null, one), change(null, two));
        List<?> assignments = rows("assignment");
        List<?> history = rows("assignment_change");
        RunId run = begun(aRun("import", TUESDAY)).id();
        WriteCounter counter = new WriteCounter();

        Application application =
                watched(counter).apply(run, run, Changes.of(List.of(change(one, one), change(two, two))), TUESDAY);

        assertThat(application).isEqualTo(new Application.Applied(0, 0, 2, 0));
        assertThat(counter.writes()).containsExactly("update run");
        assertThat(rows("assignment")).isEqualTo(assignments);
        assertThat(rows("assignment_change")).isEqualTo(history);
    }

    @Test
    void writesOneStateAndOneMemoryForEachChange() throws IOException {
        RunId run = begun(aRun("import", TUESDAY)).id();
        WriteCounter counter = new WriteCounter();

        watched(counter).apply(run, run, Changes.of(List.of(change(null, everything("A-1", "P-1", "ana")))), TUESDAY);

        assertThat(counter.writes())
                .containsExactly(
                        "update run",
                        "insert into assignment",
                        "insert into assignment_change",
                        "delete from last_change",
                        "insert into last_change");
    }

    @Test
    void holdsTheLongestSelectionAndRefusesALongerOne() throws IOException {
        String longest = "L".repeat(Dialect.LONGEST_TEXT);
        Assignment fits = selected("A-1", "P-1", "ana", longest);
        imported(change(null, fits));
        RunId run = begun(aRun("import", TUESDAY)).id();
        Changes tooLong = Changes.of(List.of(change(null, selected("A-2", "P-1", "ana", longest + "L"))));

        assertThatThrownBy(() -> ledger().apply(run, run, tooLong, TUESDAY))
                .isInstanceOfSatisfying(LedgerException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(LedgerException.Reason.TOO_LONG))
                .hasMessage("ledger.too-long [A-2, P-1, ledger.selection [1], 1048577, 1048576]");
        assertThat(present()).containsExactly(fits);
    }

    @Test
    void isDurableWhateverBecomesOfACallersTransaction() throws IOException {
        RunId run = begun(aRun("import", MONDAY)).id();
        Changes changes = Changes.of(List.of(change(null, everything("A-1", "P-1", "ana"))));

        new TransactionTemplate(new JdbcTransactionManager(database.dataSource())).executeWithoutResult(status -> {
            try {
                ledger().apply(run, run, changes, MONDAY);
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
            status.setRollbackOnly();
        });

        assertThat(present()).hasSize(1);
        assertThat(run(run).status()).isEqualTo(RunStatus.APPLIED);
    }

    private Ledger watched(WriteCounter counter) throws IOException {
        try (Connection connection = database.dataSource().getConnection()) {
            Claim claim = Claim.take(connection, ALedger.holder("ana"));
            return new JdbcLedger(
                    counter.watching(database.dataSource()), H2.in(home), claim, new PresentFile(home.present()));
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
    }

    private List<?> rows(String table) {
        return JdbcClient.create(database.dataSource())
                .sql("select * from " + table)
                .query()
                .listOfRows();
    }
}

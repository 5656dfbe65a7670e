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
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Pair;
import org.asigna.fixture.ALedger;
import org.asigna.fixture.ThePostgres;
import org.asigna.home.Holder;
import org.asigna.home.Home;
import org.asigna.ledger.Application;
import org.asigna.ledger.AssignmentMovedException;
import org.asigna.ledger.Changes;
import org.asigna.ledger.Firings;
import org.asigna.ledger.Ledger;
import org.asigna.ledger.LedgerContract;
import org.asigna.ledger.LedgerException;
import org.asigna.ledger.LedgerException.Reason;
import org.asigna.ledger.LedgerHeldException;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.plan.Change;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger in a PostgreSQL database. */
class PostgreSqlLedgerTest extends LedgerContract {
    private static final int MANY = 60_000;

    private static LedgerAddress address;

    private Home home;
    private LedgerDatabase database;

    @BeforeAll
    static void create() throws SQLException, IOException {
        address = ThePostgres.freshDatabase();
    }

    @BeforeEach
    void open(@TempDir Path folder) throws IOException, SQLException {
        home = Home.open(folder.resolve("home"));
        database = ALedger.at(address, home);
        ThePostgres.execute(
                address,
                "truncate run, publication, assignment, assignment_change, departed, last_change, drift, firing");
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
        database = ALedger.at(address, home);

        assertThat(present()).containsExactly(assignment);
        assertThat(ledger().runs()).hasSize(1);
    }

    @Test
    void ordersByBytesWhateverTheOrderOfTheDatabase() throws IOException {
        Assignment[] inOrder = Arrays.stream(
                        new String[] {"#2", "-b", "1-0", "10", "_a", "aa-9", "aa1", "b", "z", "é", "ñ", "日本"})
                .map(account -> everything(account, "P-1", "ana"))
                .toArray(Assignment[]::new);

        imported(Arrays.stream(inOrder).map(each -> change(null, each)).toArray(Change[]::new));

        assertThat(present()).containsExactly(inOrder);
    }

    @Test
    void givesBackWhatCopyingGivesAMeaningTo() throws IOException {
        Assignment before = selected("a\tb", "\\N", "\\.", "a\nb", "a\r\nb", "\\t", "\\");
        Assignment after = selected("a\tb", "\\N", "c\\d", "\\N", "a\b\f\u000Bb");

        imported(change(null, before));
        assertThat(present().toString()).isEqualTo(List.of(before).toString());
        imported(change(before, after));
        assertThat(present().toString()).isEqualTo(List.of(after).toString());
        imported(change(after, null));
        assertThat(present()).isEmpty();
    }

    @Test
    void carriesOutMoreChangesThanAreSentAtOnceAndNamesTheOneThatHasMoved() throws IOException {
        imported(many(i -> change(null, before(i))));

        importedAt(TUESDAY, many(i -> change(before(i), after(i))));
        assertThat(present())
                .hasSize(MANY)
                .allMatch(each -> each.contact().text().equals("ben"));

        for (int moved : new int[] {0, 1, 31_234, MANY - 1}) {
            assertMoved(moved, many(i -> change(i == moved ? another(i) : after(i), before(i))));
            assertMoved(moved, many(i -> change(i == moved ? another(i) : after(i), null)));
        }
        importedAt(TUESDAY, many(i -> i == 31_234 ? change(after(i), after(i)) : change(after(i), null)));
        assertThat(present()).hasSize(1);
        assertMoved(31_234, many(i -> change(null, before(i))));
    }

    private static Change[] many(IntFunction<Change> change) {
        return IntStream.range(0, MANY).mapToObj(change).toArray(Change[]::new);
    }

    private static Assignment before(int number) {
        return selected("%06d".formatted(number), "P-1", "ana", "L-" + number);
    }

    private static Assignment after(int number) {
        return everything("%06d".formatted(number), "P-1", "ben");
    }

    private static Assignment another(int number) {
        return everything("%06d".formatted(number), "P-1", "eva");
    }

    private void assertMoved(int number, Change... changes) {
        Pair pair = before(number).pair();
        List<Assignment> present = present();
        Run run = begun(aRun("import", TUESDAY));
        assertThatThrownBy(() -> ledger().apply(run.id(), run.id(), Changes.of(List.of(changes)), TUESDAY))
                .isInstanceOfSatisfying(AssignmentMovedException.class, moved -> assertThat(moved.pair())
                        .isEqualTo(pair));
        assertThat(present()).isEqualTo(present);
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
                        .isEqualTo(Reason.TOO_LONG));
        assertThat(present()).containsExactly(fits);
    }

    /** A key of two ids has to fit an index, where texts that cannot be made shorter have room of 2,704 bytes. */
    @Test
    void holdsTheLongestIdsThatASyncTakes() throws IOException {
        Random random = new Random(400);
        String account = random.ints(400, 0x4E00, 0x9FFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String partner = new StringBuilder(account).reverse().toString();
        Assignment longest = everything(account, partner, "ana");

        imported(change(null, longest));

        assertThat(present()).containsExactly(longest);
    }

    @Test
    void isHeldByOneProcessAtATimeAndSaysByWhom() throws IOException {
        try (LedgerDatabase other = LedgerDatabase.open(home, Optional.of(address))) {
            assertThatThrownBy(() -> other.claim(ALedger.holder("ben"), Duration.ofMillis(150)))
                    .isInstanceOfSatisfying(LedgerHeldException.class, held -> assertThat(held.holder())
                            .contains(ALedger.holder("ana")));
            assertThat(other.ledger().runs()).isEmpty();

            database.close();
            other.claim(ALedger.holder("ben"), Duration.ZERO);

            begin(other);
            assertThat(other.ledger().runs()).hasSize(1);
        }
    }

    @Test
    void writesNoMoreOnceAnotherHasTakenItOver() throws IOException, SQLException {
        RunId run = begun(aRun("import", MONDAY)).id();
        ThePostgres.endHolder(address);

        try (LedgerDatabase other = ALedger.at(address, home)) {
            assertThat(other.ledger().interrupted()).hasSize(1);

            assertLost(() -> ledger().begin(aRun("plan", TUESDAY)));
            assertLost(() -> ledger().apply(run, run, created(), TUESDAY));
            assertThat(other.ledger().runs()).extracting(Run::status).containsExactly(RunStatus.INTERRUPTED);
            assertThat(present()).isEmpty();
        }
    }

    @Test
    void cannotBeTakenOverInTheMiddleOfATransaction() throws IOException {
        RunId run = begun(aRun("import", MONDAY)).id();
        LedgerAddress impatient = new LedgerAddress(
                address.url() + "?options=-c%20lock_timeout=200ms", address.user(), address.password());
        List<Holder> holders = new ArrayList<>();
        Iterator<Change> one =
                List.of(change(null, everything("A-1", "P-1", "ana"))).iterator();
        Changes takenOverMeanwhile = () -> {
            if (one.hasNext()) {
                return one.next();
            }
            endHolder();
            try (LedgerDatabase other = LedgerDatabase.open(home, Optional.of(impatient))) {
                other.claim(ALedger.holder("ben"), Duration.ZERO);
            } catch (LedgerHeldException held) {
                held.holder().ifPresent(holders::add);
            }
            return null;
        };

        Application application = ledger().apply(run, run, takenOverMeanwhile, MONDAY);

        assertThat(application).isEqualTo(new Application.Applied(1, 0, 0, 0));
        assertThat(holders).containsExactly(ALedger.holder("ana"));
        database = ALedger.at(address, home);
        assertThat(ledger().interrupted()).extracting(Run::status).containsExactly(RunStatus.APPLIED);
    }

    @Test
    void commitsNothingWhenAllItsConnectionsWereEndedInTheMiddle() throws IOException {
        RunId run = begun(aRun("import", MONDAY)).id();
        Iterator<Change> one =
                List.of(change(null, everything("A-1", "P-1", "ana"))).iterator();
        List<Application> others = new ArrayList<>();
        Changes takenOverMeanwhile = () -> {
            if (one.hasNext()) {
                return one.next();
            }
            endAll();
            try (LedgerDatabase other = ALedger.at(address, home)) {
                RunId theirs = begin(other);
                others.add(other.ledger().apply(theirs, theirs, created(), TUESDAY));
            }
            return null;
        };

        assertThatThrownBy(() -> ledger().apply(run, run, takenOverMeanwhile, MONDAY))
                .isInstanceOf(RuntimeException.class);

        assertThat(others).containsExactly(new Application.Applied(1, 0, 0, 0));
        database = ALedger.at(address, home);
        assertThat(present()).containsExactly(everything("A-9", "P-1", "eva"));
        assertThat(run(run).status()).isEqualTo(RunStatus.RUNNING);
    }

    private static Changes created() {
        return Changes.of(List.of(change(null, everything("A-9", "P-1", "eva"))));
    }

    private static RunId begin(LedgerDatabase other) {
        Run run = aRun("import", TUESDAY);
        other.ledger().begin(run);
        return run.id();
    }

    private static void endHolder() {
        try {
            ThePostgres.endHolder(address);
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
    }

    private static void endAll() {
        try {
            ThePostgres.endAll(address);
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
    }

    private static void assertLost(ThrowingCallable writing) {
        assertThatThrownBy(writing).isInstanceOfSatisfying(LedgerException.class, lost -> assertThat(lost.reason())
                .isEqualTo(Reason.LOST));
    }
}

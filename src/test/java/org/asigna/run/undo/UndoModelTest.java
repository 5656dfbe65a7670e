package org.asigna.run.undo;

import static org.asigna.ledger.Sample.MONDAY;
import static org.asigna.ledger.Sample.aRun;
import static org.asigna.ledger.Sample.change;
import static org.asigna.ledger.Sample.end;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Pair;
import org.asigna.fixture.ALedger;
import org.asigna.fixture.AnyAssignment;
import org.asigna.home.Home;
import org.asigna.ledger.Changes;
import org.asigna.ledger.Ledger;
import org.asigna.ledger.LedgerStory;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.ledger.jdbc.LedgerDatabase;
import org.asigna.plan.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports and undos in any order: the ledger agrees with a plain model on what can be undone, and on what is left. */
class UndoModelTest extends LedgerStory {
    private static final int RUNS = 80;

    private final StatesInForce model = new StatesInForce();
    private LedgerDatabase database;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException, SQLException {
        database = opened(Home.open(folder.resolve("home")));
    }

    /** An empty ledger. */
    LedgerDatabase opened(Home home) throws IOException, SQLException {
        return ALedger.in(home);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected Ledger ledger() {
        return database.ledger();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void agreesOnWhatCanBeUndoneAndOnWhatIsLeft(int seed) throws IOException {
        Random random = new Random(seed);
        int restored = 0;
        for (int i = 0; i < RUNS; i++) {
            List<RunId> runs = model.runs();
            if (runs.isEmpty() || random.nextInt(3) == 0) {
                importSome(random);
            } else {
                int back =
                        random.nextBoolean() ? random.nextInt(Math.min(4, runs.size())) : random.nextInt(runs.size());
                restored += undo(runs.get(runs.size() - 1 - back));
            }
            assertThat(present()).as("after run %d", i).containsExactlyElementsOf(model.present());
        }
        assertThat(restored).isGreaterThan(RUNS / 4);
    }

    private void importSome(Random random) throws IOException {
        Map<Pair, Change> changes = new TreeMap<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            Assignment after = AnyAssignment.of(random);
            Assignment before = model.of(after.pair());
            boolean removes = before != null && random.nextInt(3) == 0;
            Change change = change(before, removes ? null : after);
            if (change.kind() != Change.Kind.UNCHANGED) {
                changes.put(after.pair(), change);
            }
        }
        Change[] all = changes.values().toArray(Change[]::new);
        model.imported(imported(all), all);
    }

    private int undo(RunId target) throws IOException {
        List<Change> restored = new ArrayList<>();
        List<Pair> undone = new ArrayList<>();
        Undo.of(ledger(), target)
                .forEach(undoing -> undoing.<Boolean>fold(
                        restoring -> restored.add(restoring.change()),
                        kept -> false,
                        before -> undone.add(before.pair())));
        List<Pair> pairs = restored.stream().map(Change::pair).toList();

        assertThat(pairs).as("restored by undoing " + target).containsExactlyElementsOf(model.restorable(target));
        assertThat(undone).isSubsetOf(model.undone(target));

        Run run = begun(aRun(Run.UNDO, MONDAY).applying(target));
        ledger().apply(run.id(), run.id(), Changes.of(restored), MONDAY);
        ledger().finish(run.id(), end(RunStatus.APPLIED, MONDAY));
        model.undone(run.id(), target, pairs);
        return pairs.size();
    }
}

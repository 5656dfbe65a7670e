package org.asigna.ledger.jdbc;

import static org.asigna.ledger.Sample.MONDAY;
import static org.asigna.ledger.Sample.aRun;
import static org.asigna.ledger.Sample.change;
import static org.asigna.ledger.Sample.everything;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.asigna.assignment.Assignment;
import org.asigna.fixture.ALedger;
import org.asigna.home.Child;
import org.asigna.home.Home;
import org.asigna.ledger.Changes;
import org.asigna.ledger.Ledger;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a ledger holds after its process was killed. */
class KilledApplyTest {
    private static final int CHANGES = 2_500;

    @Test
    void holdsNothingOfAnImportThatWasKilledBeforeItsCommit(@TempDir Path folder) throws Exception {
        kill(KilledBefore.class, folder);

        try (LedgerDatabase database = ALedger.in(Home.open(folder))) {
            assertThat(present(database.ledger())).isEmpty();
            assertThat(database.ledger().interrupted())
                    .singleElement()
                    .extracting(Run::status)
                    .isEqualTo(RunStatus.INTERRUPTED);
        }
    }

    @Test
    void holdsAllOfAnImportThatWasKilledAfterItsCommit(@TempDir Path folder) throws Exception {
        kill(KilledAfter.class, folder);

        try (LedgerDatabase database = ALedger.in(Home.open(folder))) {
            assertThat(present(database.ledger())).hasSize(CHANGES);
            assertThat(database.ledger().interrupted())
                    .singleElement()
                    .extracting(Run::status)
                    .isEqualTo(RunStatus.APPLIED);
        }
    }

    /** A child process that waits to be killed when it has given its last change. */
    static final class KilledBefore {
        private KilledBefore() {}

        public static void main(String[] arguments) throws IOException {
            Iterator<Integer> numbers = IntStream.range(0, CHANGES).iterator();
            apply(arguments[0], () -> {
                if (!numbers.hasNext()) {
                    Child.readyUntilToldToEnd();
                    return null;
                }
                return change(null, everything("A-" + numbers.next(), "P-1", "ana"));
            });
        }
    }

    /** A child process that waits to be killed when its import is applied. */
    static final class KilledAfter {
        private KilledAfter() {}

        public static void main(String[] arguments) throws IOException {
            apply(
                    arguments[0],
                    Changes.of(IntStream.range(0, CHANGES)
                            .mapToObj(i -> change(null, everything("A-" + i, "P-1", "ana")))
                            .toList()));
            Child.readyUntilToldToEnd();
        }
    }

    private static void apply(String folder, Changes changes) throws IOException {
        Ledger ledger = ALedger.in(Home.open(Path.of(folder))).ledger();
        Run run = aRun("import", MONDAY);
        ledger.begin(run);
        ledger.apply(run.id(), run.id(), changes, MONDAY);
    }

    private static void kill(Class<?> main, Path folder) throws IOException, InterruptedException {
        Child child = Child.start(main, folder);
        child.kill();
    }

    private static List<Assignment> present(Ledger ledger) {
        List<Assignment> present = new ArrayList<>();
        ledger.present(present::add);
        return present;
    }
}

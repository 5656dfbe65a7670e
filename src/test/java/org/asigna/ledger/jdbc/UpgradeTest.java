package org.asigna.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asigna.Asigna;
import org.asigna.directory.Id;
import org.asigna.home.Child;
import org.asigna.home.Home;
import org.asigna.ledger.Ledger;
import org.asigna.ledger.PastChange;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger of an earlier version becomes one of this version with all that is in it, whatever befalls the process. */
class UpgradeTest {
    /** Of the steps at which a process may die each so many-th one is tried; with 1 all of them. */
    private static final int STRIDE = Boolean.getBoolean("asigna.endurance") ? 1 : 5;

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void keepsAllRowsOfAnOlderLedger(int version) throws IOException, SQLException {
        Home home = Home.open(folder.resolve("home"));
        OldLedger.make(H2.in(home), version);
        Before before = Before.of(H2.in(home));

        before.assertUpgraded(H2.in(home), LedgerDatabase.open(home, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void knowsWhatAnOlderLedgerHolds(int version) throws IOException, SQLException {
        Home home = Home.open(folder.resolve("home"));
        OldLedger.make(H2.in(home), version);
        RunId run = new RunId("20251103-080000-aaaa");

        try (LedgerDatabase database = LedgerDatabase.open(home, Optional.empty())) {
            Ledger ledger = database.ledger();
            assertThat(ledger.run(run).orElseThrow().status()).isEqualTo(RunStatus.APPLIED);
            assertThat(ledger.currentRevision().orElseThrow().revision()).isEqualTo("0123456789abcdef");
            assertThat(ledger.history(new Id<>("a-1"), null))
                    .extracting(PastChange::run)
                    .containsExactly(run);
            List<String> departed = new ArrayList<>();
            ledger.departed(departure -> departed.add(departure.id().text()));
            assertThat(departed).isEqualTo(version >= 3 ? List.of("A-0") : List.of());
            assertThat(Dump.of(database.dataSource())).contains("last_change run_id=" + run);
        }
    }

    @Test
    void aProcessThatDiesLeavesAnUpgradeToBeFinished() throws IOException, InterruptedException, SQLException {
        Home counted = Home.open(folder.resolve("counted"));
        OldLedger.make(H2.in(counted), 1);
        int steps = DyingUpgrades.steps(H2.in(counted));
        assertThat(steps).isGreaterThan(20);
        Path homes = Files.createDirectories(folder.resolve("homes"));
        Home first = Home.open(homes.resolve("0"));
        OldLedger.make(H2.in(first), 1);
        Before before = Before.of(H2.in(first));
        for (int step = STRIDE; step < steps; step += STRIDE) {
            Home copy = Home.open(homes.resolve(Integer.toString(step)));
            Files.copy(first.ledgerFile(), copy.ledgerFile());
            Files.copy(first.folder().resolve("ledger.password"), copy.folder().resolve("ledger.password"));
        }

        Child child = Child.start(DyingUpgrades.class, homes);
        child.kill();

        for (int step = 0; step < steps; step += STRIDE) {
            Home home = Home.open(homes.resolve(Integer.toString(step)));
            before.assertUpgraded(H2.in(home), LedgerDatabase.open(home, Optional.empty()));
        }
    }

    @Test
    void severalProcessesThatMeetAnOlderLedgerUpgradeItOnce() throws IOException, InterruptedException, SQLException {
        Home home = Home.open(folder.resolve("home"));
        OldLedger.make(H2.in(home), 1);
        Before before = Before.of(H2.in(home));
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Asigna.class.getName(),
                            "history",
                            "--home",
                            home.folder().toString())
                    .redirectOutput(folder.resolve("out-" + i).toFile())
                    .redirectError(folder.resolve("err-" + i).toFile())
                    .start());
        }

        List<Integer> exitCodes = new ArrayList<>();
        for (int i = 0; i < processes.size(); i++) {
            exitCodes.add(processes.get(i).waitFor());
            boolean served = exitCodes.get(i) == 0;
            assertThat(Files.readString(folder.resolve(served ? "out-" + i : "err-" + i)))
                    .contains(served ? "20251103-080000-aaaa" : "Another run holds the ledger: history");
        }
        // on a slow machine one may have waited in vain
        assertThat(exitCodes).contains(0).isSubsetOf(0, 6);
        before.assertUpgraded(H2.in(home), LedgerDatabase.open(home, Optional.empty()));
    }
}

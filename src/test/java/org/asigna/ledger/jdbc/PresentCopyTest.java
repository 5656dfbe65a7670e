package org.asigna.ledger.jdbc;

import static org.asigna.ledger.Sample.MONDAY;
import static org.asigna.ledger.Sample.aRun;
import static org.asigna.ledger.Sample.change;
import static org.asigna.ledger.Sample.everything;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Pair;
import org.asigna.assignment.Present;
import org.asigna.fixture.ALedger;
import org.asigna.fixture.AnyAssignment;
import org.asigna.home.Home;
import org.asigna.ledger.AssignmentMovedException;
import org.asigna.ledger.Changes;
import org.asigna.ledger.Ledger;
import org.asigna.ledger.LedgerStory;
import org.asigna.ledger.RunId;
import org.asigna.plan.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever becomes of the file that repeats the present assignments, the ledger loads what it holds. */
class PresentCopyTest extends LedgerStory {
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

    @Test
    void goesAlongWithEachRunThatChangesSomething() throws IOException {
        imported(change(null, everything("A-1", "P-1", "ana")));
        byte[] first = Files.readAllBytes(home.present());

        imported(change(everything("A-1", "P-1", "ana"), everything("A-1", "P-1", "ana")));
        assertThat(home.present()).hasBinaryContent(first);

        imported(change(everything("A-1", "P-1", "ana"), null));
        assertThat(Files.readAllBytes(home.present())).isNotEqualTo(first);
        assertLoadsWhatItHolds();
    }

    @Test
    void isLeftAloneByARunThatIsRolledBack() throws IOException {
        imported(change(null, everything("A-1", "P-1", "ana")));
        byte[] before = Files.readAllBytes(home.present());
        RunId run = begun(aRun("import", MONDAY)).id();
        Changes changes = Changes.of(
                List.of(change(null, everything("A-0", "P-1", "ana")), change(everything("A-1", "P-1", "ben"), null)));

        assertThatThrownBy(() -> ledger().apply(run, run, changes, MONDAY))
                .isInstanceOf(AssignmentMovedException.class);

        assertThat(home.present()).hasBinaryContent(before);
        assertThat(home.folder().toFile().list()).noneMatch(name -> name.startsWith(".tmp-"));
        assertLoadsWhatItHolds();
    }

    @Test
    void isMadeAnewWhereItIsMissing() throws IOException {
        imported(change(null, everything("A-1", "P-1", "ana")));
        byte[] before = Files.readAllBytes(home.present());
        Files.delete(home.present());

        assertLoadsWhatItHolds();

        assertThat(home.present()).hasBinaryContent(before);
    }

    @Test
    void readsTheLedgerOfAnEarlierVersionOfTheProgram() throws IOException {
        imported(change(null, everything("A-1", "P-1", "ana")));
        Files.delete(home.present());
        JdbcClient.create(database.dataSource()).sql("delete from last_change").update();

        assertLoadsWhatItHolds();
        imported(change(null, everything("A-2", "P-1", "ana")));
        assertLoadsWhatItHolds();

        assertThat(present()).hasSize(2);
    }

    @Test
    void loadsWhatTheLedgerHoldsWhateverBecomesOfTheFile(@TempDir Path elsewhere) throws IOException {
        Random random = new Random(95);
        Map<Pair, Assignment> plain = new TreeMap<>();
        List<Path> earlier = new ArrayList<>();
        for (int night = 0; night < 60; night++) {
            imported(changesOf(plain, random));
            befall(random, earlier, elsewhere.resolve("file-" + night));

            assertThat(present()).containsExactlyElementsOf(plain.values());
            if (random.nextBoolean()) {
                assertLoadsWhatItHolds();
            }
        }
        assertLoadsWhatItHolds();
    }

    /** What may happen to the file between two runs: nothing, to be lost, cut short, or replaced by an earlier one. */
    private void befall(Random random, List<Path> earlier, Path copy) throws IOException {
        if (Files.exists(home.present())) {
            earlier.add(Files.copy(home.present(), copy));
        }
        switch (random.nextInt(6)) {
            case 0 -> Files.deleteIfExists(home.present());
            case 1 -> Files.write(home.present(), new byte[random.nextInt(50)]);
            case 2 ->
                Files.copy(
                        earlier.get(random.nextInt(earlier.size())),
                        home.present(),
                        StandardCopyOption.REPLACE_EXISTING);
            default -> {}
        }
    }

    private static Change[] changesOf(Map<Pair, Assignment> plain, Random random) {
        Map<Pair, Change> changes = new TreeMap<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            Assignment after = AnyAssignment.of(random);
            Assignment before = plain.get(after.pair());
            if (!changes.containsKey(after.pair())) {
                boolean removes = before != null && random.nextInt(3) == 0;
                changes.put(after.pair(), change(before, removes ? null : after));
            }
        }
        changes.forEach((pair, change) -> {
            plain.remove(pair);
            if (change.after() != null) {
                plain.put(pair, change.kind() == Change.Kind.UNCHANGED ? change.before() : change.after());
            }
        });
        return changes.values().toArray(Change[]::new);
    }

    private void assertLoadsWhatItHolds() {
        Present loaded = new Present();
        ledger().load(loaded);
        List<String> assignments = new ArrayList<>();
        loaded.accounts().forEach(account -> loaded.of(account).forEach(one -> assignments.add(one.toString())));

        assertThat(assignments)
                .containsExactlyElementsOf(present().stream()
                        .sorted(Comparator.comparing(Assignment::pair))
                        .map(Assignment::toString)
                        .toList());
    }
}

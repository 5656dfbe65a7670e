package org.asigna.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.asigna.crash.Nights.Night;
import org.asigna.crash.Wire.Cut;
import org.junit.jupiter.api.Test;

/**
 * An import into a ledger on a server that is killed, or whose connection breaks, before or after any statement is answered,
 * ends like one that nothing disturbed when it is begun again. The commits are tried most.
 */
class CutWireTest {
    /** How often each commit is tried. */
    private static final int TIMES = Arena.tries(1, 3);

    private static final String COMMIT = "commit";
    private static final String CHANGES = "copy assignment_change";

    private final Random random = new Random();
    private final List<String> differences = new ArrayList<>();
    private final Map<String, Integer> ended = new TreeMap<>();

    @Test
    void endsAsIfNothingHadHappenedAtWhichStatementSoeverItDied() throws Exception {
        cut(Cut.KILL_BEFORE, Cut.KILL_AFTER);

        assertThat(differences).isEmpty();
        assertThat(ended.keySet()).allMatch(Ends::byKill);
    }

    @Test
    void saysThatItsConnectionBrokeAndEndsAsIfNothingHadHappenedWhenItIsRepeated() throws Exception {
        cut(Cut.BREAK_BEFORE, Cut.BREAK_AFTER);

        assertThat(differences).isEmpty();
        assertThat(ended.keySet()).allMatch(Ends::withoutServer);
    }

    @Test
    void endsAsIfNothingHadHappenedIfItsRepetitionDiedToo() throws Exception {
        Arena arena = Arena.onPostgreSql();
        List<Point> points = points(arena, Cut.KILL_BEFORE, Cut.KILL_AFTER);
        int tries = Arena.tries(1, points.size());
        for (Point point : points.subList(0, tries)) {
            Point second = points.get(random.nextInt(points.size()));
            try (Trial trial = arena.trial(point.night())) {
                play(arena, point, trial);
                play(arena, new Point(point.night(), second.number(), second.statement(), second.cut()), trial);
                differences.addAll(arena.repeat(point.night(), trial, point + ", then " + second));
            }
        }

        tell("killed twice in a row", points.subList(0, tries), points);
        assertThat(differences).isEmpty();
    }

    private void cut(Cut... cuts) throws Exception {
        Arena arena = Arena.onPostgreSql();
        List<Point> points = points(arena, cuts);
        int tries = Arena.tries(Night.values().length * cuts.length, points.size());
        for (Point point : points.subList(0, tries)) {
            try (Trial trial = arena.trial(point.night())) {
                play(arena, point, trial);
                differences.addAll(arena.repeat(point.night(), trial, point.toString()));
            }
        }
        tell(List.of(cuts).toString(), points.subList(0, tries), points);
    }

    private void tell(String what, List<Point> tried, List<Point> all) throws IOException {
        Arena.tell("statements to PostgreSQL, " + what + ": " + tried.size() + " tries of " + all.size() + ", "
                + commits(tried) + " of them at commits, of " + commits(all) + "; ended " + ended + ", "
                + differences.size() + " differences");
    }

    private static long commits(List<Point> points) {
        return points.stream().filter(Point::isCommit).count();
    }

    private void play(Arena arena, Point point, Trial trial) throws IOException, InterruptedException {
        Path log = arena.folder().resolve("log");
        try (Wire wire = Wire.to(trial.database().orElseThrow(), point.cut(), point.number())) {
            Process process = arena.jvm().program(arena.nights().words(point.night(), wire.seen(trial)), log);
            wire.belongsTo(process);
            ended.merge(Ends.told(process.waitFor(), log), 1, Integer::sum);
        }
    }

    /** All points of both nights, in any order, but first those at the commits of the changes, then those at other commits. */
    private List<Point> points(Arena arena, Cut... cuts) throws IOException, InterruptedException {
        List<Point> points = new ArrayList<>();
        List<Point> commits = new ArrayList<>();
        List<Point> others = new ArrayList<>();
        for (Night night : Night.values()) {
            List<String> statements = statements(arena, night);
            int applied = applied(statements);
            for (int number = 1; number <= statements.size(); number++) {
                String statement = statements.get(number - 1);
                for (Cut cut : cuts) {
                    Point point = new Point(night, number, statement, cut);
                    if (number == applied) {
                        points.addAll(Collections.nCopies(TIMES, point));
                    } else if (point.isCommit()) {
                        commits.addAll(Collections.nCopies(TIMES, point));
                    } else {
                        others.add(point);
                    }
                }
            }
        }
        assertThat(points).hasSize(Night.values().length * cuts.length * TIMES);
        Collections.shuffle(commits, random);
        Collections.shuffle(others, random);
        points.addAll(commits);
        points.addAll(others);
        return points;
    }

    /** Which statement commits the changes: the first commit after the last copy of changes. */
    private static int applied(List<String> statements) {
        int copied = IntStream.range(0, statements.size())
                .filter(i -> statements.get(i).startsWith(CHANGES))
                .max()
                .orElseThrow();
        return copied + 1 + statements.subList(copied, statements.size()).indexOf(COMMIT);
    }

    private static List<String> statements(Arena arena, Night night) throws IOException, InterruptedException {
        try (Trial trial = arena.trial(night);
                Wire wire = Wire.to(trial.database().orElseThrow(), Cut.NOTHING, 0)) {
            Path log = arena.folder().resolve("log");
            Process process = arena.jvm().program(arena.nights().words(night, wire.seen(trial)), log);
            assertThat(process.waitFor()).as(Files.readString(log)).isEqualTo(3);
            return wire.statements();
        }
    }

    /** What is cut, and where. */
    private record Point(Night night, int number, String statement, Cut cut) {
        boolean isCommit() {
            return statement.equals(COMMIT);
        }
    }
}

package org.asigna.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.asigna.crash.Faults.Fault;
import org.asigna.crash.Faults.Kind;
import org.asigna.crash.Nights.Night;
import org.asigna.home.Draft;
import org.junit.jupiter.api.Test;

/**
 * An import that is killed before or after any force, rename, removal or making of a file, or within a write, the database's
 * own among them, ends like one that nothing disturbed when it is begun again; also if that is killed, too.
 */
class KilledAtPointsTest {
    /** How often each force and rename is tried, the commits of the database among them. */
    private static final int TIMES = Arena.tries(1, 3);

    private static final int FEW = 6;

    private final Random random = new Random();
    private final List<String> differences = new ArrayList<>();
    private int killed;

    @Test
    void endsAsIfNothingHadHappenedWhereverItDied() throws Exception {
        once(Arena.get(), FEW);
    }

    @Test
    void endsAsIfNothingHadHappenedToALedgerOnAServerWhereverItDied() throws Exception {
        once(Arena.onPostgreSql(), 2);
    }

    private void once(Arena arena, int few) throws Exception {
        List<Point> points = new ArrayList<>();
        for (Night night : Night.values()) {
            points.addAll(points(arena, night));
        }
        int all = points.size();
        Collections.shuffle(points, random);
        List<Point> tried = points.subList(0, Arena.tries(few, all));
        for (Point point : tried) {
            for (int i = 0; i < point.times(); i++) {
                try (Trial trial = arena.trial(point.night())) {
                    kill(arena, point, trial);
                    differences.addAll(arena.repeat(point.night(), trial, point.toString()));
                }
            }
        }

        Arena.tell("kill -9 at named points" + (arena.isShared() ? " on PostgreSQL" : "") + ": " + tried.size() + " of "
                + all + " points, forces and renames " + TIMES + " times: " + killed + " killed, " + differences.size()
                + " differences");
        assertThat(differences).isEmpty();
    }

    @Test
    void endsAsIfNothingHadHappenedIfItsRepetitionDiedToo() throws Exception {
        Arena arena = Arena.get();
        List<Point> points = new ArrayList<>();
        for (Night night : Night.values()) {
            points.addAll(points(arena, night));
        }
        int tries = Arena.tries(3, points.size());
        Collections.shuffle(points, random);
        for (Point point : points.subList(0, tries)) {
            Point second = points.get(random.nextInt(points.size()));
            try (Trial trial = arena.trial(point.night())) {
                kill(arena, point, trial);
                kill(arena, new Point(point.night(), second.kind(), second.act(), second.number()), trial);
                differences.addAll(arena.repeat(point.night(), trial, point + ", then " + second));
            }
        }

        Arena.tell("kill -9 twice in a row: " + tries + " tries: " + killed + " killed, " + differences.size()
                + " differences");
        assertThat(differences).isEmpty();
    }

    @Test
    void losesNoOutputsWhereItDiesBetweenTheRenamesOfTheirExchange() throws Exception {
        Arena arena = Arena.get();
        List<Point> moves = points(arena, Night.SECOND).stream()
                .filter(point -> point.act() == Act.MOVE && point.kind() == Kind.KILL_AFTER)
                .toList();
        Point movedAway = moves.get(moves.size() - 2);
        try (Trial trial = arena.trial(Night.SECOND)) {
            String before = Outputs.of(trial.out());
            kill(arena, movedAway, trial);

            assertThat(trial.out()).doesNotExist();
            assertThat(Outputs.of(trial.folder().resolve(Draft.PREFIX + "old-out")))
                    .isEqualTo(before);
            assertThat(arena.repeat(Night.SECOND, trial, movedAway.toString())).isEmpty();
        }
    }

    private void kill(Arena arena, Point point, Trial trial) throws IOException, InterruptedException {
        Fault fault = new Fault(trial.folder().toString(), point.kind(), point.act(), point.number());
        Process process = arena.jvm()
                .program(
                        fault,
                        arena.nights().words(point.night(), trial),
                        arena.folder().resolve("log"));
        killed += process.waitFor() == 128 + 9 ? 1 : 0;
    }

    /** All points of a night. */
    private static List<Point> points(Arena arena, Night night) throws IOException, InterruptedException {
        List<Point> points = new ArrayList<>();
        arena.acts(night).forEach((act, count) -> addPoints(points, night, act, count));
        assertThat(points).isNotEmpty();
        return points;
    }

    private static void addPoints(List<Point> points, Night night, Act act, int count) {
        for (int n = 1; n <= count; n++) {
            if (act == Act.WRITE) {
                points.add(new Point(night, Kind.KILL_WITHIN, act, n));
            } else {
                points.add(new Point(night, Kind.KILL_BEFORE, act, n));
                points.add(new Point(night, Kind.KILL_AFTER, act, n));
            }
        }
    }

    /** Where a process dies. */
    private record Point(Night night, Kind kind, Act act, int number) {
        int times() {
            return act == Act.FORCE || act == Act.MOVE ? TIMES : 1;
        }
    }
}

package org.asigna.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.asigna.crash.Faults.Fault;
import org.asigna.crash.Faults.Kind;
import org.asigna.crash.Nights.Night;
import org.junit.jupiter.api.Test;

/** Of processes that come at the same time one works; the others leave with 6, and nothing is applied twice. */
class TwoAtOnceTest {
    private static final int PAIRS = Arena.tries(2, 100);
    private static final int PAIRS_ON_A_SERVER = Arena.tries(1, 100);
    private static final int PARTS = Arena.tries(6, 50);
    private static final int PROCESSES = 4;

    private final Random random = new Random();
    private final List<String> differences = new ArrayList<>();
    private int losers;
    private int afterEachOther;

    @Test
    void onlyOneOfTwoWorks() throws Exception {
        freshPairs(Arena.get(), PAIRS);
    }

    @Test
    void onlyOneOfTwoWorksOnAServer() throws Exception {
        freshPairs(Arena.onPostgreSql(), PAIRS_ON_A_SERVER);
    }

    @Test
    void onlyOneOfTwoRecoversFromARunThatDied() throws Exception {
        recoveringPairs(Arena.get(), PAIRS);
    }

    @Test
    void onlyOneOfTwoRecoversFromARunThatDiedOnAServer() throws Exception {
        recoveringPairs(Arena.onPostgreSql(), PAIRS_ON_A_SERVER);
    }

    private void freshPairs(Arena arena, int pairs) throws Exception {
        for (int i = 0; i < pairs; i++) {
            Night night = i % 2 == 0 ? Night.FIRST : Night.SECOND;
            try (Trial trial = arena.trial(night)) {
                pair(arena, night, trial, "fresh pair " + i);
            }
        }

        tell(arena, pairs + " fresh pairs");
        assertThat(differences).isEmpty();
    }

    private void recoveringPairs(Arena arena, int pairs) throws Exception {
        for (int i = 0; i < pairs; i++) {
            Night night = i % 2 == 0 ? Night.FIRST : Night.SECOND;
            try (Trial trial = arena.trial(night)) {
                Fault death = new Fault(trial.folder().toString(), Kind.KILL_AFTER, Act.FORCE, 8 + random.nextInt(50));
                arena.jvm()
                        .program(
                                death,
                                arena.nights().words(night, trial),
                                arena.folder().resolve("log"))
                        .waitFor();
                pair(arena, night, trial, "recovering pair " + i + " after " + death);
            }
        }

        tell(arena, pairs + " recovering pairs");
        assertThat(differences).isEmpty();
    }

    private void tell(Arena arena, String pairs) throws IOException {
        Arena.tell("two at once, " + pairs + (arena.isShared() ? " on PostgreSQL" : "") + ": " + losers
                + " losers with exit 6, " + afterEachOther + " after each other, " + differences.size()
                + " differences");
    }

    private void pair(Arena arena, Night night, Trial trial, String of) throws IOException, InterruptedException {
        List<String> here = arena.nights().words(night, trial);
        List<String> there = arena.nights().words(night, trial.onAnotherMachine());
        Process one = arena.jvm().program(here, arena.folder().resolve("log-1"));
        Process other = arena.jvm().program(there, arena.folder().resolve("log-2"));
        List<Integer> codes = List.of(one.waitFor(), other.waitFor());
        if (codes.equals(List.of(3, 3))) {
            afterEachOther++;
        } else if (codes.contains(3) && codes.contains(6)) {
            losers++;
            Path log = arena.folder().resolve("log-" + (1 + codes.indexOf(6)));
            if (!Files.readString(log).contains("since")) {
                differences.add(of + ": the loser says " + Files.readString(log));
            }
        } else {
            differences.add(of + ": ended with " + codes
                    + Files.readString(arena.folder().resolve("log-1"))
                    + Files.readString(arena.folder().resolve("log-2")));
        }
        differences.addAll(arena.repeat(night, trial, of));
    }

    @Test
    void fourProcessesBringAllFilesInOnce() throws Exception {
        fourProcesses(Arena.get());
    }

    @Test
    void fourProcessesBringAllFilesInOnceOnAServer() throws Exception {
        fourProcesses(Arena.onPostgreSql());
    }

    private static void fourProcesses(Arena arena) throws Exception {
        Night night = Night.FIRST;
        try (Trial trial = arena.trial(night)) {
            assertThat(Ran.of(arena.nights().wordsOfSync(night, trial)).exitCode())
                    .isZero();
            fourProcesses(arena, trial);
        }
    }

    private static void fourProcesses(Arena arena, Trial trial) throws Exception {
        try (Trial alone = Trial.like(trial, arena.folder().resolve("alone"))) {
            Trial other = trial.onAnotherMachine();
            List<List<String>> queue = new ArrayList<>();
            for (int part = 0; part < PARTS; part++) {
                queue.add(arena.nights().wordsOfPart(part, PARTS, part % 2 == 0 ? trial : other));
                Ran.of(arena.nights().wordsOfPart(part, PARTS, alone));
            }
            AtomicInteger turnedAway = bringIn(arena, queue);

            State state = State.of(trial);
            Arena.tell("four processes" + (arena.isShared() ? " on PostgreSQL" : "") + ": " + PARTS + " files, "
                    + turnedAway + " times turned away with 6, "
                    + (state.dump().equals(State.of(alone).dump()) ? 0 : 1) + " differences");
            assertThat(state.dump()).isEqualTo(State.of(alone).dump());
            assertThat(state.changing()).isEqualTo(PARTS);
        }
    }

    /** Four hands take one file after the other, and one that was turned away again until it is brought in. */
    private static AtomicInteger bringIn(Arena arena, List<List<String>> queue) throws Exception {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger turnedAway = new AtomicInteger();
        Jvm jvm = arena.jvm();
        ExecutorService hands = Executors.newFixedThreadPool(PROCESSES);
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int hand = 0; hand < PROCESSES; hand++) {
                Path log = arena.folder().resolve("log-of-hand-" + hand);
                all.add(hands.submit(() -> {
                    for (int i = next.getAndIncrement(); i < queue.size(); i = next.getAndIncrement()) {
                        while (jvm.program(queue.get(i), log).waitFor() == 6) {
                            turnedAway.incrementAndGet();
                        }
                    }
                    return true;
                }));
            }
            for (Future<Boolean> each : all) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            hands.shutdown();
        }
        return turnedAway;
    }
}

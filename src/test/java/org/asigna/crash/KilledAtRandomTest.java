package org.asigna.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.asigna.crash.Nights.Night;
import org.asigna.ledger.RunStatus;
import org.junit.jupiter.api.Test;

/** An import that is killed at a random moment, and then begun again, ends like one that nothing disturbed. */
class KilledAtRandomTest {
    private static final int SIGKILL = 128 + 9;

    private final Random random = new Random();
    private final List<String> differences = new ArrayList<>();
    private final Map<Night, Long> milliseconds = new EnumMap<>(Night.class);
    private int killed;
    private int applied;

    @Test
    void endsAsIfNothingHadHappened() throws Exception {
        tries(Arena.get(), Arena.tries(6, 200));
    }

    @Test
    void endsAsIfNothingHadHappenedToALedgerOnAServer() throws Exception {
        tries(Arena.onPostgreSql(), Arena.tries(2, 200));
    }

    private void tries(Arena arena, int tries) throws Exception {
        for (int i = 0; i < tries; i++) {
            Night night = i % 2 == 0 ? Night.FIRST : Night.SECOND;
            try (Trial trial = arena.trial(night)) {
                kill(arena, night, trial, duration(arena, night, i));
                differences.addAll(arena.repeat(night, trial, "try " + i));
            }
        }

        Arena.tell("kill -9 at random moments of import" + (arena.isShared() ? " on PostgreSQL" : "")
                + ", then the same command: " + tries + " tries, " + killed
                + " killed while they ran, of them " + applied + " after the commit, " + differences.size()
                + " differences");
        assertThat(differences).isEmpty();
    }

    /** How long the command takes now: machines are not always equally busy. */
    private long duration(Arena arena, Night night, int number) throws IOException, InterruptedException {
        if (number % 20 < 2) {
            try (Trial trial = arena.trial(night)) {
                milliseconds.put(night, arena.milliseconds(night, trial));
            }
        }
        return milliseconds.getOrDefault(night, 0L);
    }

    private void kill(Arena arena, Night night, Trial trial, long duration) throws IOException, InterruptedException {
        long moment = duration / 4 + random.nextLong(Math.max(1, duration * 17 / 20));
        Process process = arena.jvm()
                .program(arena.nights().words(night, trial), arena.folder().resolve("log"));
        if (!process.waitFor(moment, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
        }
        if (process.waitFor() == SIGKILL) {
            killed++;
            applied += isApplied(trial) ? 1 : 0;
        }
    }

    private static boolean isApplied(Trial trial) throws IOException {
        if (trial.database().isPresent()) {
            return hasAppliedRun(trial);
        }
        if (Outputs.finals(trial.home()).stream().noneMatch(path -> path.endsWith("ledger.mv.db"))) {
            return false;
        }
        try (Trial copy = Trial.like(trial, trial.folder().resolveSibling("looked-at"))) {
            return hasAppliedRun(copy);
        }
    }

    private static boolean hasAppliedRun(Trial trial) throws IOException {
        return State.of(trial).runs().stream()
                .limit(1)
                .anyMatch(run -> run.command().equals("import")
                        && run.status() == RunStatus.APPLIED
                        && run.finishedAt() == null);
    }
}

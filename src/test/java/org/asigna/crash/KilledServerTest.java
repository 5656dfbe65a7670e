package org.asigna.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.asigna.crash.Nights.Night;
import org.asigna.fixture.MortalPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An import whose server is killed at a random moment ends with a sentence that says so; begun again when the server is back,
 * it ends like one that nothing disturbed.
 */
class KilledServerTest {
    private static final int TRIES = Arena.tries(2, 50);

    /** How long an import is waited for before it counts as one that does not end. */
    private static final int SECONDS = 60;

    private static final String EARLIER = "before the server";

    private final Random random = new Random();
    private final List<String> differences = new ArrayList<>();
    private final Map<String, Integer> ended = new TreeMap<>();
    private final Map<Night, Trial> before = new EnumMap<>(Night.class);
    private final Map<Night, Long> milliseconds = new EnumMap<>(Night.class);
    private long slowest;

    @Test
    void saysThatTheServerIsGoneAndEndsAsIfNothingHadHappenedWhenItIsBack(@TempDir Path folder) throws Exception {
        Arena arena = Arena.onPostgreSql();
        try (MortalPostgres server = MortalPostgres.in(folder)) {
            for (int i = 0; i < TRIES; i++) {
                Night night = i % 2 == 0 ? Night.FIRST : Night.SECOND;
                try (Trial trial = trial(arena, server, night)) {
                    killServer(arena, server, night, trial);
                    server.startAgain();
                    differences.addAll(arena.repeat(night, trial, "try " + i));
                }
            }
        }

        Arena.tell("kill -9 of the PostgreSQL server at random moments of import, then the same command: " + TRIES
                + " tries, " + ended + ", the slowest ended " + slowest + " ms later, " + differences.size()
                + " differences");
        assertThat(differences).isEmpty();
        assertThat(ended.keySet()).allMatch(end -> Ends.withoutServer(end) || end.equals(EARLIER));
    }

    private void killServer(Arena arena, MortalPostgres server, Night night, Trial trial)
            throws IOException, InterruptedException {
        List<String> words = arena.nights().words(night, trial);
        long duration = duration(arena, server, night);
        long moment = duration / 4 + random.nextLong(Math.max(1, duration * 3 / 4));
        Path log = arena.folder().resolve("log");
        Process process = arena.jvm().program(words, log);
        if (process.waitFor(moment, TimeUnit.MILLISECONDS)) {
            ended.merge(EARLIER, 1, Integer::sum);
            server.kill();
        } else {
            long start = System.nanoTime();
            server.kill();
            ended.merge(end(process, start, log), 1, Integer::sum);
        }
        Ran meanwhile = Ran.of(words);
        assertThat(meanwhile.exitCode()).isEqualTo(1);
        assertThat(meanwhile.people())
                .contains(
                        "Failed: The database of the ledger, postgresql://localhost:",
                        "check its address and whether it runs");
    }

    private String end(Process process, long start, Path log) throws IOException, InterruptedException {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return "not within " + SECONDS + " s: " + Files.readString(log);
        }
        slowest = Math.max(slowest, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        return Ends.told(process.exitValue(), log);
    }

    /** How long the command takes now: machines are not always equally busy. */
    private long duration(Arena arena, MortalPostgres server, Night night) throws IOException, InterruptedException {
        Long known = milliseconds.get(night);
        if (known == null || random.nextInt(10) == 0) {
            try (Trial trial = trial(arena, server, night)) {
                known = arena.milliseconds(night, trial);
                milliseconds.put(night, known);
            }
        }
        return known;
    }

    /** A try on the server that will die. */
    private Trial trial(Arena arena, MortalPostgres server, Night night) throws IOException {
        Trial known = before.get(night);
        if (known == null) {
            known = new Trial(arena.folder().resolve("mortal-" + night), Optional.of(server.freshDatabase()));
            if (night == Night.SECOND) {
                assertThat(Ran.of(arena.nights().words(Night.FIRST, known)).exitCode())
                        .isEqualTo(3);
            }
            before.put(night, known);
        }
        return Trial.like(known, Files.createTempDirectory(arena.folder(), "mortal"));
    }
}

package org.asigna.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.asigna.crash.Nights.Night;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who looks into the folders of outputs again and again while runs write there never sees half of anything. */
class OnlookerTest {
    private static final int RUNS = Arena.tries(4, 100);

    @Test
    void seesOldOutputsOrNewOnesAndNothingBetween() throws Exception {
        Arena arena = Arena.get();
        Night night = Night.SECOND;
        int looks = 0;
        List<String> partial = new ArrayList<>();
        Trial trial = arena.trial(night);
        Set<String> known = new java.util.HashSet<>(arena.undisturbed(night).folders());
        known.add(Outputs.of(trial.out()));
        for (int i = 0; i < RUNS; i++) {
            if (i % 10 == 9) {
                trial.close();
                trial = arena.trial(night);
            }
            Looking looking = new Looking(trial, known);
            looking.start();
            Ran ran = Ran.of(arena.nights().words(night, trial));
            looking.end();
            assertThat(ran.exitCode()).as(ran.people()).isEqualTo(3);
            looks += looking.looks;
            partial.addAll(looking.partial);
        }
        trial.close();

        Arena.tell("a reader of the folders every millisecond: " + RUNS + " runs, " + looks + " looks, "
                + partial.size() + " partial");
        assertThat(partial).isEmpty();
    }

    /** Looks until it is told to end. */
    private static final class Looking extends Thread {
        private final Trial trial;
        private final Set<String> known;
        private final List<String> partial = new ArrayList<>();
        private volatile boolean ending;
        private int looks;

        Looking(Trial trial, Set<String> known) {
            super("looking");
            this.trial = trial;
            this.known = known;
        }

        void end() throws InterruptedException {
            ending = true;
            join();
        }

        @Override
        public void run() {
            while (!ending) {
                look();
                looks++;
                LockSupport.parkNanos(1_000_000);
            }
        }

        private void look() {
            try {
                check(trial.out());
                List<Path> runs = Outputs.finals(trial.home().resolve("runs"));
                for (Path run : runs.subList(Math.max(0, runs.size() - 2), runs.size())) {
                    check(run);
                }
            } catch (IOException broken) {
                partial.add(broken.toString());
            }
        }

        /** A folder that is another one after the look than before was not looked at, but two halves. */
        private void check(Path folder) throws IOException {
            Object before = key(folder);
            String seen;
            try {
                seen = before == null ? "" : Outputs.of(folder);
            } catch (IOException gone) {
                seen = gone.toString();
            }
            if (before != null && before.equals(key(folder)) && !known.contains(seen)) {
                partial.add(folder + ": " + seen);
            }
        }

        private static @Nullable Object key(Path folder) {
            try {
                return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
            } catch (IOException absent) {
                return null;
            }
        }
    }
}

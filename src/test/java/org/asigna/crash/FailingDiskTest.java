package org.asigna.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asigna.crash.Faults.Fault;
import org.asigna.crash.Faults.Kind;
import org.asigna.crash.Nights.Night;
import org.junit.jupiter.api.Test;

/** An import whose disk fails once tells so, leaves the old state or the new one, and ends well when it is repeated. */
class FailingDiskTest {
    private final List<String> differences = new ArrayList<>();
    private int told;

    @Test
    void leavesTheOldStateOrTheNewOneWhicheverActFails() throws Exception {
        Arena arena = Arena.get();
        for (Night night : Night.values()) {
            for (Map.Entry<Act, Integer> acts : arena.acts(night).entrySet()) {
                failEach(arena, night, acts.getKey(), acts.getValue());
            }
        }

        assertThat(differences).isEmpty();
    }

    /** Each one, or in a full build the one in the middle. */
    private void failEach(Arena arena, Night night, Act act, int count) throws IOException, InterruptedException {
        int tries = Arena.tries(1, count);
        int before = differences.size();
        told = 0;
        for (int i = 1; i <= tries; i++) {
            fail(arena, night, act, tries == 1 ? (count + 1) / 2 : (int) ((long) i * count / tries));
        }
        Arena.tell("failing disk: " + act + " of night " + night + ": " + tries + " of " + count + ", " + told
                + " told of it, " + (differences.size() - before) + " differences");
    }

    private void fail(Arena arena, Night night, Act act, int number) throws IOException, InterruptedException {
        try (Trial trial = arena.trial(night)) {
            Path log = arena.folder().resolve("log");
            Fault fault = new Fault(trial.folder().toString(), Kind.FAIL, act, number);
            int exitCode = arena.jvm()
                    .program(fault, arena.nights().words(night, trial), log)
                    .waitFor();
            if (exitCode != arena.undisturbed(night).exitCode()) {
                told++;
                String said = Files.readString(log);
                if (exitCode != 1 || !said.contains("Failed: ") || said.contains("\tat ")) {
                    differences.add(fault + " ended with " + exitCode + ": " + said);
                }
            }
            differences.addAll(arena.repeat(night, trial, fault.text()));
        }
    }
}

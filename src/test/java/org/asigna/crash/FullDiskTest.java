package org.asigna.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.asigna.crash.Faults.Fault;
import org.asigna.crash.Faults.Kind;
import org.asigna.crash.Nights.Night;
import org.junit.jupiter.api.Test;

/** An import on a disk that gets full ends with an error; once there is room, the same command does it all. */
class FullDiskTest {
    private static final int SIZES = Arena.tries(2, 30);

    private final List<String> differences = new ArrayList<>();
    private int told;

    @Test
    void leavesNothingUnderAFinalNameThatIsNotWhole() throws Exception {
        Arena arena = Arena.get();
        int most = room(arena, Night.SECOND);
        for (int i = 0; i < SIZES; i++) {
            fill(arena, i % 2 == 0 ? Night.SECOND : Night.FIRST, (int) ((long) most * i / SIZES));
        }

        Arena.tell("full disk: " + SIZES + " sizes below " + most + " bytes, " + told + " told of it, "
                + differences.size() + " differences");
        assertThat(differences).isEmpty();
    }

    /** How many bytes an undisturbed night writes, about: by halving. */
    private static int room(Arena arena, Night night) throws IOException, InterruptedException {
        int little = 0;
        int much = 1 << 24;
        while (much - little > much / 8) {
            int room = little + (much - little) / 2;
            try (Trial trial = arena.trial(night)) {
                if (run(arena, night, trial, room).exitCode()
                        == arena.undisturbed(night).exitCode()) {
                    much = room;
                } else {
                    little = room;
                }
            }
        }
        return much;
    }

    private void fill(Arena arena, Night night, int room) throws IOException, InterruptedException {
        try (Trial trial = arena.trial(night)) {
            Ran ran = run(arena, night, trial, room);
            if (ran.exitCode() != arena.undisturbed(night).exitCode()) {
                told++;
                if (ran.exitCode() != 1 || ran.people().isBlank()) {
                    differences.add("room " + room + " ended with " + ran.exitCode() + ": " + ran.people());
                }
            }
            differences.addAll(arena.repeat(night, trial, "room " + room));
        }
    }

    /** The command in a process of its own: what it could not close ends with it. */
    private static Ran run(Arena arena, Night night, Trial trial, int room) throws IOException, InterruptedException {
        Path log = arena.folder().resolve("log");
        Fault full = new Fault(trial.folder().toString(), Kind.FULL, Act.WRITE, room);
        int exitCode = arena.jvm()
                .program(full, arena.nights().words(night, trial), log)
                .waitFor();
        return new Ran(exitCode, Files.readString(log));
    }
}

package org.asigna.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.asigna.crash.Faults.Fault;
import org.asigna.crash.Faults.Kind;
import org.asigna.crash.Nights.Night;

/**
 * A process whose disk fails at the first, second … act of a kind until an import passes; after each failure the command is
 * repeated on a sound disk. Many imports in one process: that the world breaks is no end of a process.
 */
final class FailingDisk {
    static final String DIFFERENCE = "difference ";
    static final String SEEN = "seen ";

    private final Arena arena;
    private final Night night;
    private final Map<String, Integer> told = new TreeMap<>();
    private int failed;
    private int tries;

    private FailingDisk(Arena arena, Night night) {
        this.arena = arena;
        this.night = night;
    }

    /** The arguments: a folder, the folder of the nights' files, the night, what fails, and every how many. */
    public static void main(String[] words) throws IOException {
        Arena arena = Arena.in(Path.of(words[0]), Nights.at(Path.of(words[1])));
        FailingDisk disk = new FailingDisk(arena, Night.valueOf(words[2]));
        int number = Integer.parseInt(words[4]);
        disk.failAt(Act.valueOf(words[3]), number);
        System.out.println(SEEN + words[3] + " " + words[2] + ": " + disk.tries + " tries, " + disk.failed
                + " told of it; " + disk.told);
        System.exit(0);
    }

    private void failAt(Act act, int every) throws IOException {
        boolean passed = false;
        for (int n = 1; !passed; n += every) {
            passed = attempt(act, n);
        }
    }

    /** Whether there were fewer acts than would have made one fail. */
    private boolean attempt(Act act, int number) throws IOException {
        try (Trial trial = arena.trial(night)) {
            Faults.begin(new Fault(trial.folder().toString(), Kind.FAIL, act, number));
            Ran ran = Ran.of(arena.nights().words(night, trial));
            int acts = Objects.requireNonNullElse(Faults.end().get(act), 0);
            List<String> differences = new ArrayList<>();
            tries++;
            if (ran.exitCode() != arena.undisturbed(night).exitCode()) {
                failed++;
                told.merge(message(ran, trial), 1, Integer::sum);
                if (ran.exitCode() != 1) {
                    differences.add("ended with " + ran.exitCode() + ": " + ran.people());
                }
            }
            differences.addAll(arena.repeat(night, trial, Kind.FAIL + " " + act + " " + number));
            differences.forEach(difference -> System.out.println(DIFFERENCE + difference.replace('\n', ' ')));
            return acts < number;
        }
    }

    /** What people were told, without what differs from try to try. */
    private static String message(Ran ran, Trial trial) {
        List<String> lines = ran.people().lines().toList();
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        return last.replace(trial.folder().toString(), "").replaceAll("[0-9]{8}-[0-9]{6}-[0-9a-z]+|[0-9a-f]{12,}", "…");
    }
}

package org.asigna.serve;

import java.util.List;
import java.util.Set;

/**
 * A command that is run again and again.
 *
 * @param name what it is called in the ledger, the logs and the numbers
 * @param timetable when it is due
 * @param words the command and its options
 */
public record Job(String name, Timetable timetable, List<String> words) {
    /** The commands that may be run so; none of them needs anybody who looks at its end. */
    public static final List<String> COMMANDS = List.of("night", "sync", "inbox", "check", "coverage", "purge");

    private static final Set<Integer> WELL = Set.of(0, 3);

    /** What a command tells the shell that was asked to stop. */
    private static final Set<Integer> STOPPED = Set.of(130, 143);

    /** A refused file is its sender's matter. */
    private static final Set<Integer> WELL_FOR_AN_INBOX = Set.of(0, 3, 4, 7);

    public Job {
        words = List.copyOf(words);
    }

    /** Whether it was asked to stop. */
    static boolean isStopped(int exitCode) {
        return STOPPED.contains(exitCode);
    }

    /** Whether nobody has to see to it when it ends so. */
    public boolean isWell(int exitCode) {
        Set<Integer> well = words.get(0).equals("inbox") ? WELL_FOR_AN_INBOX : WELL;
        return well.contains(exitCode) || isStopped(exitCode);
    }
}

package org.asigna.serve;

import java.util.List;
import java.util.Set;

/**
 * A command that is run again and again.
 *
 * @param name what it is called in the ledger, the logs and the numbers
 * @param times when it is due
 * @param words the command and its options
 */
public record Job(String name, Times times, List<String> words) {
    /** The commands that may be run so; none of them needs anybody who looks at its end. */
    public static final List<String> COMMANDS = List.of("night", "sync", "inbox", "check", "coverage", "purge");

    private static final Set<Integer> WELL = Set.of(0, 3);

    /** A refused file is its sender's matter. */
    private static final Set<Integer> WELL_FOR_AN_INBOX = Set.of(0, 3, 4, 7);

    public Job {
        words = List.copyOf(words);
    }

    /** Whether nobody has to see to it when it ends so. */
    public boolean isWell(int exitCode) {
        return (words.get(0).equals("inbox") ? WELL_FOR_AN_INBOX : WELL).contains(exitCode);
    }
}

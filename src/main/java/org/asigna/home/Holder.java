package org.asigna.home;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The process that holds a home.
 *
 * @param process its number at the operating system
 * @param by who runs it, and on which machine
 * @param command what it does
 * @param since when it took the home
 */
public record Holder(long process, Operator by, String command, Instant since) {
    private static final Pattern TEXT =
            Pattern.compile("process: (\\d{1,18})\nuser: (.*)\nhost: (.*)\ncommand: (.*)\nsince: (\\S+)\n");

    /** The holder as the lock file shows it, one fact a line. */
    String text() {
        return "process: " + process + "\nuser: " + by.user() + "\nhost: " + by.host() + "\ncommand: " + command
                + "\nsince: " + since + "\n";
    }

    /** The holder that a text shows; empty if it shows none, or is not yet written to its end. */
    static Optional<Holder> ofText(String text) {
        Matcher facts = TEXT.matcher(text);
        if (!facts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Holder(
                    Long.parseLong(facts.group(1)),
                    new Operator(facts.group(2), facts.group(3)),
                    facts.group(4),
                    Instant.parse(facts.group(5))));
        } catch (DateTimeParseException damaged) {
            return Optional.empty();
        }
    }
}

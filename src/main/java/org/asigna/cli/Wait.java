package org.asigna.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long to wait, as it is written on the command line: {@code 30s}, {@code 5m}, {@code 1h}, or {@code 0}. */
final class Wait {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})([smh])|0");

    private Wait() {}

    /**
     * The time that a word means.
     *
     * @throws IllegalArgumentException if it has another form
     */
    static Duration parse(String word) {
        Matcher parts = FORM.matcher(word);
        if (!parts.matches()) {
            throw new IllegalArgumentException(word);
        }
        String unit = parts.group(2);
        if (unit == null) {
            return Duration.ZERO;
        }
        long number = Long.parseLong(parts.group(1));
        return switch (unit) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}

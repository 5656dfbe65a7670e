package org.asigna.ledger;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The id of a run: when it began, in UTC, and four random characters, like {@code 20261122-111348-k3f9}. Ids order by
 * that time.
 *
 * @param text eight digits, six digits, and four of {@code a-z0-9}, parted by {@code -}
 */
public record RunId(String text) implements Comparable<RunId> {
    private static final Pattern FORM = Pattern.compile("[0-9]{8}-[0-9]{6}-[a-z0-9]{4}");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

    public RunId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is no run id; one looks like 20261122-111348-k3f9");
        }
    }

    /** The id of a run that begins now. */
    public static RunId next(Clock clock, RandomGenerator random) {
        StringBuilder text = new StringBuilder(TIME.format(clock.instant()));
        for (int i = 0; i < 4; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new RunId(text.toString());
    }

    /** The id that a person typed, in either case; empty if it has not the form of one. */
    public static Optional<RunId> of(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(text).matches() ? Optional.of(new RunId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(RunId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

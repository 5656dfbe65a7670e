package org.asigna.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.asigna.language.Phrases;

/** Dates and times as people of one language read them, in their own zone. */
final class Moments {
    private final DateTimeFormatter dates;
    private final DateTimeFormatter times;

    Moments(Phrases phrases, ZoneId zone) {
        this.dates = DateTimeFormatter.ofPattern(phrases.say("date"), Locale.ROOT);
        this.times =
                DateTimeFormatter.ofPattern(phrases.say("time"), Locale.ROOT).withZone(zone);
    }

    String date(LocalDate date) {
        return dates.format(date);
    }

    String time(Instant instant) {
        return times.format(instant);
    }
}

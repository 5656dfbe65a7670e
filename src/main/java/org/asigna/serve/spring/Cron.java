package org.asigna.serve.spring;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.regex.Pattern;
import org.asigna.serve.Timetable;
import org.springframework.scheduling.support.CronExpression;

/**
 * Timetable by the clock of a zone, as cron knows them. On days when that clock is put forward or back, a job of certain hours is
 * done once: an hour that the day has not is the one that follows, and of an hour that it has twice the first counts. A job of
 * all hours, which is one with {@code *} in their field, takes them as they come.
 */
public final class Cron implements Timetable {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int FIELDS_WITHOUT_SECONDS = 5;
    private static final int HOURS = 2;

    /** No clock is put forward by more, but for days that a country leaves out. */
    private static final Duration LEAP = Duration.ofHours(3);

    private final CronExpression expression;
    private final ZoneId zone;
    private final boolean isOfAllHours;

    private Cron(CronExpression expression, ZoneId zone) {
        this.expression = expression;
        this.zone = zone;
        this.isOfAllHours = BLANKS.split(expression.toString(), -1)[HOURS].startsWith("*");
    }

    /**
     * The times that a text means: five fields as in cron, six with the seconds first, or a word like {@code @daily}.
     *
     * @throws IllegalArgumentException if it is none, or its time never comes
     */
    public static Cron of(String text, ZoneId zone) {
        String fields = text.strip();
        boolean plain = BLANKS.split(fields, -1).length == FIELDS_WITHOUT_SECONDS;
        CronExpression expression = CronExpression.parse(plain ? "0 " + fields : fields);
        if (expression.next(LocalDateTime.ofInstant(Instant.EPOCH, zone)) == null) {
            throw new IllegalArgumentException("Its time never comes");
        }
        return new Cron(expression, zone);
    }

    @Override
    public Instant after(Instant instant) {
        return isOfAllHours
                ? Objects.requireNonNull(expression.next(instant.atZone(zone))).toInstant()
                : afterByTheClock(instant);
    }

    private Instant afterByTheClock(Instant instant) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, zone).minus(LEAP);
        Instant next;
        do {
            time = Objects.requireNonNull(expression.next(time));
            next = time.atZone(zone).toInstant();
        } while (!next.isAfter(instant));
        return next;
    }
}

package org.asigna.report.html;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How soon the first licence of an account expires, counted from a run's date. */
public enum ExpiryBand {
    PAST,
    WITHIN_30,
    WITHIN_60,
    WITHIN_90,
    LATER,
    UNKNOWN;

    /** The band of a day; of no day, if none is known. The last day of a band is in it. */
    public static ExpiryBand of(@Nullable LocalDate day, LocalDate asOf) {
        if (day == null) {
            return UNKNOWN;
        }
        long days = ChronoUnit.DAYS.between(asOf, day);
        if (days < 0) {
            return PAST;
        }
        if (days <= 30) {
            return WITHIN_30;
        }
        if (days <= 60) {
            return WITHIN_60;
        }
        return days <= 90 ? WITHIN_90 : LATER;
    }

    /** Its name in the phrases of the page: {@code within-30}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

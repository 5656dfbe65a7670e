package org.asigna.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as numbers: those since 1970, or {@link #NONE}. */
final class Days {
    /** No day, or an unknown one. */
    static final int NONE = Integer.MAX_VALUE;

    private Days() {}

    static int of(@Nullable LocalDate date) {
        return date == null ? NONE : Math.toIntExact(date.toEpochDay());
    }

    static @Nullable LocalDate date(int day) {
        return day == NONE ? null : LocalDate.ofEpochDay(day);
    }
}

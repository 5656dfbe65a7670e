package org.asigna.serve;

import java.time.Instant;

/** When a job is due. */
@FunctionalInterface
public interface Timetable {
    /** The first time after an instant. */
    Instant after(Instant instant);
}

package org.asigna.serve;

import java.time.Duration;
import java.time.Instant;

/** Whoever is told how the schedule goes. */
public interface Journal {
    /** A job begins. */
    void begins(Job job, Occasion occasion, Instant due);

    /** A job has ended. */
    void ended(Job job, int exitCode, Duration took);

    /** A job cannot begin yet, or its end not be noted, and it is tried again soon. */
    void waits(Job job, Exception why);

    /** Why a job begins. */
    enum Occasion {
        /** Its time has come. */
        DUE,
        /** Its time came while nobody served. */
        MISSED,
        /** It had begun, and did not come to its end. */
        AGAIN
    }
}

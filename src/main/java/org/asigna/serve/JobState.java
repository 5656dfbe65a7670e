package org.asigna.serve;

import java.time.Instant;
import java.util.Optional;
import org.asigna.ledger.Firing;

/**
 * How it goes with a job, as people and machines are told.
 *
 * @param job which
 * @param next when it is looked at next
 * @param begun when it began, if it is working
 * @param last how it ended last, here or elsewhere
 * @param isWaiting whether it could not begin, or its end not be noted, and is tried again
 */
public record JobState(
        Job job, Optional<Instant> next, Optional<Instant> begun, Optional<Firing.End> last, boolean isWaiting) {
    /** A job of which nothing is known yet. */
    static JobState of(Job job) {
        return new JobState(job, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    JobState next(Instant at) {
        return new JobState(job, Optional.of(at), begun, last, isWaiting);
    }

    JobState begun(Instant at) {
        return new JobState(job, next, Optional.of(at), last, false);
    }

    JobState last(Optional<Firing.End> end) {
        return new JobState(job, next, Optional.empty(), end, false);
    }

    JobState waiting() {
        return new JobState(job, next, Optional.empty(), last, true);
    }

    /** Whether nobody has to see to it. */
    public boolean isWell() {
        return !isWaiting && last.flatMap(Firing.End::exitCode).map(job::isWell).orElse(true);
    }
}

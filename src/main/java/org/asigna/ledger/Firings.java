package org.asigna.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * What the ledger knows of the jobs of the schedule, which several processes may have. It takes no claim to change it: each
 * change says what it found before, and changes nothing if that is no longer so.
 */
public interface Firings {
    /** What is known of a job; empty if it was never heard of. */
    Optional<Firing> find(String job);

    /** Notes a job that was never heard of: what was due until now is not made up for. Does nothing if it is known by now. */
    void know(String job, Instant now, String by);

    /**
     * Takes all that a job has to do until an instant.
     *
     * @param found what was found to be known of it
     * @return whether it was taken; else another process has taken it since
     */
    boolean take(Firing found, Instant through, String by);

    /** Notes how a job ended that was taken with {@link #take}, unless another has taken it since. */
    void end(String job, Instant through, Instant now, int exitCode);
}

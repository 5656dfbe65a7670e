package org.asigna.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a job of the schedule.
 *
 * @param job its name
 * @param through until when it is taken care of, which is when it was taken last: what was due by then is done, or is being done
 * @param takenBy which process took it last: the machine, and the home that it works in
 * @param end how it ended; empty while it works, or if it died
 */
public record Firing(String job, Instant through, String takenBy, Optional<End> end) {
    /**
     * How a job ended.
     *
     * @param at when
     * @param exitCode what its command would have told the shell; empty if the job is only known, and was never begun
     */
    public record End(Instant at, Optional<Integer> exitCode) {}
}

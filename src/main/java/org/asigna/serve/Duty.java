package org.asigna.serve;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asigna.ledger.Firing;
import org.asigna.ledger.Firing.End;
import org.asigna.ledger.Firings;
import org.asigna.serve.Journal.Occasion;

/**
 * One job of a process that serves. The ledger knows until when the job is taken care of; whoever moves that on does all that
 * was due by then, at once: so two processes never do it twice, and what was missed is made up for once, however often it was.
 * What had begun here and did not end is done again.
 */
public final class Duty {
    private static final Duration SOON = Duration.ofMinutes(1);

    /** A look this much after its time is one that nobody was there for. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private final Job job;
    private final Work work;
    private final Memory memory;
    private final List<Journal> journals;
    private final Clock clock;
    private final String self;
    private volatile JobState state;
    private Instant expected = Instant.MIN;
    private Instant looked = Instant.MIN;

    /**
     * A duty.
     *
     * @param self which process this is: the machine, and the home that it works in
     */
    public Duty(Job job, Work work, Memory memory, List<Journal> journals, Clock clock, String self) {
        this.job = job;
        this.work = work;
        this.memory = memory;
        this.journals = List.copyOf(journals);
        this.clock = clock;
        this.self = self;
        this.state = JobState.of(job);
    }

    /** How it goes. */
    public JobState state() {
        return state;
    }

    /** When to look first: at once, since something may have been missed. */
    public Instant first() {
        return clock.instant();
    }

    /** When to look next: what came while the last look took its time is not left out. */
    public Instant next() {
        expected =
                state.isWaiting() ? clock.instant().plus(SOON) : job.timetable().after(looked);
        state = state.next(expected);
        return expected;
    }

    /** A clock may be a moment behind what wakes by another one. */
    private Instant now() {
        Instant now = clock.instant();
        return now.isBefore(expected) ? expected : now;
    }

    /** Looks whether there is something to do, and does it. */
    public void look() {
        looked = now();
        try {
            Optional<Firing> taken = memory.look(firings -> take(firings, looked));
            if (taken.isPresent()) {
                work(taken.get(), looked);
            }
        } catch (IOException | RuntimeException broken) {
            state = state.waiting();
            journals.forEach(journal -> journal.waits(job, broken));
        }
    }

    /** What was known of the job before it was taken; empty if there is nothing to do here. */
    private Optional<Firing> take(Firings firings, Instant now) {
        Optional<Firing> known = firings.find(job.name());
        if (known.isEmpty()) {
            firings.know(job.name(), now, self);
            state = state.last(Optional.empty());
            return Optional.empty();
        }
        state = state.last(known.get().end());
        return known.filter(firing -> isOpen(firing) || !due(firing).isAfter(now))
                .filter(firing -> firings.take(firing, now, self));
    }

    private boolean isOpen(Firing firing) {
        return firing.end().isEmpty() && firing.takenBy().equals(self);
    }

    private Instant due(Firing firing) {
        return job.timetable().after(firing.through());
    }

    private void work(Firing before, Instant through) throws IOException {
        Instant begun = clock.instant();
        state = state.begun(begun);
        Instant due = isOpen(before) ? before.through() : due(before);
        journals.forEach(journal -> journal.begins(job, occasion(before, begun), due));
        int exitCode = work.run(job);
        Instant ended = clock.instant();
        state = state.last(Optional.of(new End(ended, Optional.of(exitCode))));
        journals.forEach(journal -> journal.ended(job, exitCode, Duration.between(begun, ended)));
        if (!Job.isStopped(exitCode)) {
            memory.look(firings -> {
                firings.end(job.name(), through, ended, exitCode);
                return through;
            });
        }
    }

    private Occasion occasion(Firing before, Instant begun) {
        if (isOpen(before)) {
            return Occasion.AGAIN;
        }
        return due(before).plus(LATE).isBefore(begun) ? Occasion.MISSED : Occasion.DUE;
    }

    /** Runs the command of a job, and gives what it would have told the shell. */
    @FunctionalInterface
    public interface Work {
        /** To the command's end. */
        int run(Job job);
    }
}

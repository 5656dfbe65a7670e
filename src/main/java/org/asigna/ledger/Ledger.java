package org.asigna.ledger;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Present;
import org.asigna.directory.Account;
import org.asigna.directory.Departure;
import org.asigna.directory.Departures;
import org.asigna.directory.Id;
import org.asigna.directory.Partner;
import org.asigna.plan.Change;
import org.jspecify.annotations.Nullable;

/**
 * The memory of Asigna. Each method is one transaction: done and durable when it returns, or, when it throws, not done
 * at all, unless the connection broke while its end was on the way: then {@link #decided} tells. Who writes has claimed the ledger; if another has claimed it since, each method that writes throws a {@link
 * LedgerException} for the reason {@code LOST}, and nothing is written.
 */
public interface Ledger {
    /** Notes that a run has begun; its id must be new. */
    void begin(Run run);

    /**
     * Notes how a run ended.
     *
     * @throws IllegalArgumentException if there is no such run
     */
    void finish(RunId run, RunEnd end);

    /** A run; empty if there is none of that id. */
    Optional<Run> run(RunId id);

    /**
     * A run as it is for good: if a transaction is still on its way whose end this process did not see, it is decided before
     * the answer; empty if there is none of that id.
     */
    Optional<Run> decided(RunId id);

    /** All runs, the newest first. */
    List<Run> runs();

    /**
     * The runs that never came to their end, the newest first. Those still RUNNING are INTERRUPTED from now on. One that
     * died after its work was done is APPLIED or SYNCED. Each is given again each time, until somebody {@linkplain #finish
     * finishes} it.
     *
     * <p>To be called under the lock when a command starts, before its own run begins.
     */
    List<Run> interrupted();

    /** The directory revision that is in force; empty before the first sync. */
    Optional<Publication> currentRevision();

    /** All publications, the newest first. */
    List<Publication> publications();

    /**
     * Puts a directory revision in force, makes its run SYNCED, and remembers what left the directory with it.
     *
     * @param departures what the revision in force before has and this one has not; each takes the place of an earlier
     *     departure of the same id
     * @throws IllegalArgumentException if there is no such run
     */
    void publish(Publication publication, Departures departures);

    /**
     * Gives all departures by kind and id, without holding more than some thousands in memory. What has come back since
     * is among them: the directory counts first.
     */
    void departed(Consumer<? super Departure> consumer);

    /**
     * Gives all present assignments in the order of their pairs, as they are at one moment, without holding more than
     * some thousands in memory.
     */
    void present(Consumer<? super Assignment> consumer);

    /**
     * Adds all present assignments, as they are at one moment, where they can be asked for.
     *
     * @param present takes them; it is empty
     */
    void load(Present present);

    /**
     * Applies a plan, in one transaction: claims it, so that no other run can apply it too, carries out and remembers its
     * changes, and makes both runs APPLIED. What is unchanged is only counted.
     *
     * @param applying the run that does it
     * @param plan the run whose plan it is, PLANNED; for an import or an undo, the applying run itself
     * @param changes the changes to carry out; their states before must be the present ones to the letter
     * @param now when; noted a microsecond behind the last application if the clock has gone back since, so that the times
     *     of applications tell their order
     * @throws AssignmentMovedException if a present assignment is not in the state that its change starts from
     * @throws LedgerException if a state is too long for the ledger
     * @throws IOException if the changes cannot be read
     * @throws IllegalArgumentException if one of the runs does not exist
     */
    Application apply(RunId applying, RunId plan, Changes changes, Instant now) throws IOException;

    /**
     * The runs that ended before a moment and that nothing needs any more, the oldest first. Needed are the run by which the
     * directory in force was synced, the last that changed assignments, each that ever changed one which is present now, and
     * what any run that stays names: the plan that it applied, the run that it undid.
     */
    List<RunId> unneeded(Instant before);

    /**
     * Forgets runs that are not needed, their changes and publications, and the names of what has left the directory that no
     * assignment or change names any more.
     */
    Forgotten forget(Collection<RunId> runs);

    /** Gives all that is known to speak against present assignments, in any order. */
    void drift(Consumer<? super Drift> consumer);

    /**
     * Notes what has come to speak against present assignments, and what does so no more.
     *
     * @param came none of them is known yet
     */
    void drift(Collection<Drift> came, Collection<Drift.Key> went);

    /** What was done to the assignments of an account, or to one of them, the newest first, then by partner. */
    List<PastChange> history(Id<Account> account, @Nullable Id<Partner> partner);

    /** Gives the changes that a run applied, in the order of their pairs; none if it applied none. */
    void changes(RunId run, Consumer<? super Change> consumer);

    /**
     * Gives, of each pair that a run changed, what was done to it since, the newest first and the run's own change last. Pairs
     * come in their order, as they are at one moment, without holding more than some thousands in memory.
     */
    void changesSince(RunId run, Consumer<? super List<PastChange>> consumer);
}

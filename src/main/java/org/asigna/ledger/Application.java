package org.asigna.ledger;

import java.time.Instant;
import java.util.function.Function;

/** What became of applying a plan: it was applied, or there is a reason why it cannot be, and nothing was written. */
public sealed interface Application {
    /** One of three answers, by which of the three this is. */
    <R> R fold(
            Function<? super Applied, ? extends R> applied,
            Function<? super AlreadyApplied, ? extends R> already,
            Function<? super NotApplicable, ? extends R> not);

    /**
     * The changes are in the ledger.
     *
     * @param created how many assignments are new
     * @param updated how many are another
     * @param unchanged how many stayed as they were
     * @param removed how many are no more
     */
    record Applied(int created, int updated, int unchanged, int removed) implements Application {
        @Override
        public <R> R fold(
                Function<? super Applied, ? extends R> applied,
                Function<? super AlreadyApplied, ? extends R> already,
                Function<? super NotApplicable, ? extends R> not) {
            return applied.apply(this);
        }
    }

    /**
     * An earlier run has applied the plan.
     *
     * @param by which
     * @param at when
     */
    record AlreadyApplied(RunId by, Instant at) implements Application {
        @Override
        public <R> R fold(
                Function<? super Applied, ? extends R> applied,
                Function<? super AlreadyApplied, ? extends R> already,
                Function<? super NotApplicable, ? extends R> not) {
            return already.apply(this);
        }
    }

    /**
     * The run has no plan that could be applied.
     *
     * @param status its status, which is not {@code planned}
     */
    record NotApplicable(RunStatus status) implements Application {
        @Override
        public <R> R fold(
                Function<? super Applied, ? extends R> applied,
                Function<? super AlreadyApplied, ? extends R> already,
                Function<? super NotApplicable, ? extends R> not) {
            return not.apply(this);
        }
    }
}

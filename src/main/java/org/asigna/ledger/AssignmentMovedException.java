package org.asigna.ledger;

import org.asigna.assignment.Pair;

/** Says that a present assignment is not in the state that a change starts from: nothing of the plan was written. */
public final class AssignmentMovedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Pair pair;

    /** The assignment of a pair is not as it was expected. */
    public AssignmentMovedException(Pair pair) {
        super("The assignment of partner " + pair.partner() + " to account " + pair.account()
                + " is no longer as the plan found it, so nothing was applied; plan again.");
        this.pair = pair;
    }

    /** Whose assignment. */
    public Pair pair() {
        return pair;
    }
}

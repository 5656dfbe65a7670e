package org.asigna.ledger;

import org.asigna.assignment.Pair;
import org.asigna.finding.Telling;
import org.asigna.finding.Told;

/** Says that a present assignment is not in the state that a change starts from: nothing of the plan was written. */
public final class AssignmentMovedException extends RuntimeException implements Told {
    private static final long serialVersionUID = 1L;

    private final transient Pair pair;

    /** The assignment of a pair is not as it was expected. */
    public AssignmentMovedException(Pair pair) {
        super(told(pair).toString());
        this.pair = pair;
    }

    private static Telling told(Pair pair) {
        return Telling.of("ledger.moved", pair.partner(), pair.account());
    }

    @Override
    public Telling telling() {
        return told(pair);
    }

    /** Whose assignment. */
    public Pair pair() {
        return pair;
    }
}

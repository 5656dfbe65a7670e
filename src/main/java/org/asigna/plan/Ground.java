package org.asigna.plan;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Pair;
import org.asigna.assignment.Present;
import org.asigna.directory.Programme.PartnersPerAccount;

/**
 * The ground on which the changes of a plan stand now: the present assignments, the directory and the programme. A
 * change's ground has moved if judging it now gives another result.
 */
public final class Ground {
    private final Present present;
    private final PartnersPerAccount partnersPerAccount;
    private final Function<Assignment, Optional<String>> fault;
    private final Set<Pair> removed;

    /**
     * The ground of a plan.
     *
     * @param present the present assignments
     * @param partnersPerAccount what the programme says now
     * @param fault what speaks against an assignment now, as a variant of the sentences of {@code plan-stale}
     * @param removed the pairs that the plan removes
     */
    public Ground(
            Present present,
            PartnersPerAccount partnersPerAccount,
            Function<Assignment, Optional<String>> fault,
            Set<Pair> removed) {
        this.present = present;
        this.partnersPerAccount = partnersPerAccount;
        this.fault = fault;
        this.removed = Set.copyOf(removed);
    }

    /** How a change's ground has moved, as a variant of the sentences of {@code plan-stale}; empty if it has not. */
    public Optional<String> movedUnder(Change change) {
        Assignment now = present.of(change.pair()).orElse(null);
        if (!Objects.equals(now, change.before())) {
            return Optional.of("present");
        }
        Assignment after = change.after();
        if (after == null) {
            return Optional.empty();
        }
        if (change.kind() == Change.Kind.CREATED && isSecond(change.pair())) {
            return Optional.of("second");
        }
        return fault.apply(after);
    }

    private boolean isSecond(Pair pair) {
        return partnersPerAccount == PartnersPerAccount.ONE
                && present.of(pair.account()).stream().anyMatch(other -> !removed.contains(other.pair()));
    }
}

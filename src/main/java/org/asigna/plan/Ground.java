package org.asigna.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Pair;
import org.asigna.assignment.Present;
import org.asigna.directory.Programme.PartnersPerAccount;

/**
 * The ground on which the changes of a plan stand now: the present assignments, the directory and the programme. A
 * change's ground has moved if judging it now gives another result.
 */
public final class Ground {
    private static final String SECOND = "second";
    private static final String SCOPE = "scope";

    private final Present present;
    private final PartnersPerAccount partnersPerAccount;
    private final Function<Assignment, Optional<String>> fault;

    /**
     * The ground of a plan.
     *
     * @param present the present assignments
     * @param partnersPerAccount what the programme says now
     * @param fault what speaks against an assignment now, as a variant of the sentences of {@code plan-stale}
     */
    public Ground(
            Present present, PartnersPerAccount partnersPerAccount, Function<Assignment, Optional<String>> fault) {
        this.present = present;
        this.partnersPerAccount = partnersPerAccount;
        this.fault = fault;
    }

    /**
     * The changes of one account whose ground has moved, each with how, as a variant of the sentences of {@code
     * plan-stale}.
     *
     * @param ofAccount all changes that the plan makes to one account
     */
    public Map<Pair, String> movedUnder(List<Change> ofAccount) {
        Map<Pair, String> moved = new LinkedHashMap<>();
        for (Change change : ofAccount) {
            movedUnder(change).ifPresent(how -> moved.put(change.pair(), how));
        }
        moveSeconds(ofAccount, moved);
        if (!moved.isEmpty()) {
            moveRemovalsByScope(ofAccount, moved);
            moveSeconds(ofAccount, moved);
        }
        return moved;
    }

    private Optional<String> movedUnder(Change change) {
        Assignment now = present.of(change.pair()).orElse(null);
        if (!Objects.equals(now, change.before())) {
            return Optional.of("present");
        }
        return change.after() == null ? Optional.empty() : fault.apply(change.after());
    }

    /** A scope never acts on bad ground: where another change of the account falls away it removes nothing there. */
    private static void moveRemovalsByScope(List<Change> ofAccount, Map<Pair, String> moved) {
        for (Change change : ofAccount) {
            if (change.isByScope()) {
                moved.putIfAbsent(change.pair(), SCOPE);
            }
        }
    }

    /** Where an account may have one partner, none is brought beside one that stays or that an earlier change brings. */
    private void moveSeconds(List<Change> ofAccount, Map<Pair, String> moved) {
        if (partnersPerAccount == PartnersPerAccount.MANY || ofAccount.isEmpty()) {
            return;
        }
        Set<Pair> removed = ofAccount.stream()
                .filter(change -> change.kind() == Change.Kind.REMOVED)
                .map(Change::pair)
                .filter(pair -> !moved.containsKey(pair))
                .collect(Collectors.toSet());
        boolean taken = present.of(ofAccount.get(0).pair().account()).stream()
                .anyMatch(other -> !removed.contains(other.pair()));
        for (Change change : ofAccount) {
            if (change.kind() == Change.Kind.CREATED && !moved.containsKey(change.pair())) {
                if (taken) {
                    moved.put(change.pair(), SECOND);
                }
                taken = true;
            }
        }
    }
}

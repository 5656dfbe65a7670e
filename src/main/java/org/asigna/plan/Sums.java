package org.asigna.plan;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asigna.directory.Account;
import org.asigna.directory.Id;

/** What a plan adds up to, counted account by account. */
public final class Sums {
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Map<Change.Kind, Integer> changes = new EnumMap<>(Change.Kind.class);
    private final Set<Id<Account>> losing = new HashSet<>();
    private final int present;
    private int removedByScope;
    private int withheld;
    private int losses;

    /** Starts at nothing, beside a number of present assignments. */
    public Sums(int present) {
        this.present = present;
    }

    /** Adds one account. */
    public void add(Settled settled) {
        settled.outcomes().values().forEach(this::count);
        int removed = 0;
        for (Change change : settled.changes()) {
            changes.merge(change.kind(), 1, Integer::sum);
            boolean isRemoval = change.kind() == Change.Kind.REMOVED;
            removed += isRemoval ? 1 : 0;
            losses += change.narrows() ? 1 : 0;
            if (isRemoval || change.narrows()) {
                losing.add(change.pair().account());
            }
        }
        losses += removed - settled.removedByScope();
        removedByScope += settled.removedByScope();
        withheld += settled.withheld();
    }

    /** Adds one account whose rows were all accepted, and whose changes take nothing away. */
    public void addAccepted(int rows, List<Change> made) {
        outcomes.merge(Outcome.ACCEPTED, rows, Integer::sum);
        for (Change change : made) {
            changes.merge(change.kind(), 1, Integer::sum);
        }
    }

    /** Counts a row that belongs to no account. */
    public void count(Outcome outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    /** How many rows were read. */
    public int read() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many rows ended so. */
    public int of(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** How many changes are of this kind. */
    public int of(Change.Kind kind) {
        return changes.getOrDefault(kind, 0);
    }

    /** How many rows were rejected. */
    public int rejected() {
        return of(Outcome.REJECTED);
    }

    /** How many assignments there were before. */
    public int present() {
        return present;
    }

    /** How many assignments a scope removes. */
    public int removedByScope() {
        return removedByScope;
    }

    /** How many removals were withheld because nothing at all is removed by scope. */
    public int withheld() {
        return withheld;
    }

    /** How many assignments rows remove, or narrow. */
    public int losses() {
        return losses;
    }

    /** How many accounts lose a partner, or show one fewer licences. */
    public int accountsLosing() {
        return losing.size();
    }
}

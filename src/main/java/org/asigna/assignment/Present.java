package org.asigna.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asigna.directory.Account;
import org.asigna.directory.Id;

/** The present assignments, as the ledger holds them when a run starts. */
public final class Present {
    private final Map<Id<Account>, List<Assignment>> byAccount = new HashMap<>();
    private int size;

    /** Adds one; a pair is added once. */
    public void add(Assignment assignment) {
        byAccount
                .computeIfAbsent(assignment.account(), key -> new ArrayList<>(1))
                .add(assignment);
        size++;
    }

    /** Those of an account, in the order they were added. */
    public List<Assignment> of(Id<Account> account) {
        return List.copyOf(byAccount.getOrDefault(account, List.of()));
    }

    /** The one of a pair, if there is one. */
    public Optional<Assignment> of(Pair pair) {
        return of(pair.account()).stream()
                .filter(assignment -> assignment.partner().equals(pair.partner()))
                .findFirst();
    }

    /** The accounts that have any, in the order of ids. */
    public List<Id<Account>> accounts() {
        return byAccount.keySet().stream().sorted().toList();
    }

    /** How many there are. */
    public int size() {
        return size;
    }
}

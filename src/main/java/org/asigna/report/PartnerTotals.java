package org.asigna.report;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Visibility;
import org.asigna.directory.Account;
import org.asigna.directory.Directory;
import org.asigna.directory.Id;
import org.asigna.directory.Partner;
import org.asigna.plan.Change;
import org.asigna.plan.Change.Kind;
import org.jspecify.annotations.Nullable;

/** What the changes of a run come to for each partner, summed up as they pass by. */
public final class PartnerTotals {
    private final Directory directory;
    private final Map<Id<Partner>, Total> totals = new HashMap<>();

    /** The account of the last change, and how many active licences it has: changes of one account come together. */
    private @Nullable Id<Account> account;

    private int licenses;

    /** No changes yet. */
    public PartnerTotals(Directory directory) {
        this.directory = directory;
    }

    /**
     * Adds a change.
     *
     * @param name the partner's name
     */
    public void add(Change change, String name) {
        Assignment assignment = change.subject();
        Total total = totals.computeIfAbsent(assignment.partner(), partner -> new Total(partner.text(), name));
        total.changes.merge(change.kind(), 1, Integer::sum);
        if (change.kind() != Kind.REMOVED) {
            boolean all = assignment.visibility() == Visibility.ALL;
            total.all += all ? 1 : 0;
            total.selected += all ? 0 : 1;
            total.licenses += all
                    ? licensesOf(assignment.account())
                    : assignment.licenses().size();
        }
    }

    /** The sums of all partners, in the order of ids. */
    public List<Total> inOrder() {
        return totals.values().stream()
                .sorted(Comparator.comparing(Total::id, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private int licensesOf(Id<Account> id) {
        if (!id.equals(account)) {
            int number = directory.accounts().number(id.text());
            account = id;
            licenses = number < 0 ? 0 : directory.licenses().activeOf(number);
        }
        return licenses;
    }

    /** The sums of one partner. */
    public static final class Total {
        private final String id;
        private final String name;
        private final Map<Kind, Integer> changes = new EnumMap<>(Kind.class);
        private int all;
        private int selected;
        private long licenses;

        Total(String id, String name) {
            this.id = id;
            this.name = name;
        }

        /** The partner's id. */
        public String id() {
            return id;
        }

        /** The partner's name, empty if unknown. */
        public String name() {
            return name;
        }

        /** Of how many accounts it sees all licences. */
        public int all() {
            return all;
        }

        /** Of how many accounts it sees selected licences. */
        public int selected() {
            return selected;
        }

        /** How many licences it sees: the active ones where it sees all, else those selected. */
        public long licenses() {
            return licenses;
        }

        /** How many changes of a kind there are. */
        public int changes(Kind kind) {
            return changes.getOrDefault(kind, 0);
        }
    }
}

package org.asigna.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asigna.assignment.Action;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Decision.Accepted;
import org.asigna.assignment.Wish;
import org.asigna.directory.Id;
import org.asigna.directory.License;
import org.asigna.finding.Place;

/** The accepted rows of one pair, in the order they were read; there is at least one. */
final class PairRows {
    private final List<Accepted> rows = new ArrayList<>();

    void add(Accepted row) {
        rows.add(row);
    }

    List<Place> places() {
        return rows.stream().map(Accepted::place).toList();
    }

    Place first() {
        return rows.get(0).place();
    }

    /** What the rows disagree on, as a variant of the sentences of {@code row-conflict}; empty if they agree. */
    Optional<String> disagreement() {
        Wish first = rows.get(0).wish();
        for (Accepted row : rows) {
            if (row.wish().action() != first.action()) {
                return Optional.of("action");
            }
        }
        if (first.action() == Action.REMOVE) {
            return Optional.empty();
        }
        List<Assignment> wanted = assignments();
        if (wanted.stream().map(Assignment::contact).distinct().count() > 1) {
            return Optional.of("contact");
        }
        return wanted.stream().map(Assignment::visibility).distinct().count() > 1
                ? Optional.of("visibility")
                : Optional.empty();
    }

    /** What the rows, which agree, want together: the union of their licences; empty for a removal. */
    Optional<Assignment> wanted() {
        List<Assignment> wanted = assignments();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Assignment first = wanted.get(0);
        List<Id<License>> union = wanted.size() == 1
                ? first.licenses()
                : wanted.stream().flatMap(each -> each.licenses().stream()).toList();
        return Optional.of(
                new Assignment(first.account(), first.partner(), first.contact(), first.visibility(), union));
    }

    /** The rows, which agree, that add nothing to those before them. */
    Set<Place> repeated() {
        Set<Place> repeated = new HashSet<>();
        Set<Id<License>> named = new HashSet<>();
        boolean first = true;
        for (Accepted row : rows) {
            boolean addsLicenses = named.addAll(row.wish().fold(Assignment::licenses, pair -> List.of()));
            if (!first && !addsLicenses) {
                repeated.add(row.place());
            }
            first = false;
        }
        return repeated;
    }

    private List<Assignment> assignments() {
        return rows.stream()
                .flatMap(row -> row.wish().fold(Optional::of, pair -> Optional.<Assignment>empty()).stream())
                .toList();
    }
}

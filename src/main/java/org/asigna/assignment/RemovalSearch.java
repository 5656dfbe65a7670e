package org.asigna.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.asigna.directory.Account;
import org.asigna.directory.Departure;
import org.asigna.directory.Id;
import org.asigna.directory.Named;
import org.asigna.directory.Partner;
import org.asigna.finding.Finding;
import org.asigna.finding.Suggestion;

/**
 * Seeks the account or the partner whose assignment a request wants removed. What is assigned counts before the rest of
 * the directory, and need not be in it any more: what has left it is known by the same rungs.
 *
 * @param <T> which of the two
 */
final class RemovalSearch<T extends Named> {
    private static final Comparator<Suggestion> BY_ID =
            Comparator.comparing(Suggestion::text, String.CASE_INSENSITIVE_ORDER);

    private final NamedSearch<T> search;
    private final List<Rung<T>> rungs;

    private RemovalSearch(NamedSearch<T> search, List<Function<String, List<Departure>>> departedRungs) {
        this.search = search;
        List<Function<String, List<T>>> presentRungs = search.nameRungs();
        this.rungs = Stream.iterate(0, i -> i + 1)
                .limit(presentRungs.size())
                .map(i -> new Rung<>(presentRungs.get(i), departedRungs.get(i)))
                .toList();
    }

    /** Accounts, also those that have left. */
    static RemovalSearch<Account> accounts(NamedSearch<Account> search, Departed departed) {
        return new RemovalSearch<>(search, List.of(departed::accountsByName));
    }

    /** Partners, also those that have left. */
    static RemovalSearch<Partner> partners(NamedSearch<Partner> search, Departed departed) {
        return new RemovalSearch<>(search, List.of(departed::partnersByName, departed::partnersByNameWithoutLegalForm));
    }

    /** The id of the one that the request names; otherwise why it is not known. */
    Optional<Id<T>> search(Request request, Assigned<T> assigned, List<Finding> findings) {
        Optional<Field> deciding = search.deciding(request, findings);
        if (deciding.isEmpty()) {
            return Optional.empty();
        }
        Field field = deciding.get();
        String text = request.text(field);
        Optional<Id<T>> byId = search.mayBeId(field) ? assigned.byId(text) : Optional.empty();
        if (byId.isPresent()) {
            return byId;
        }
        Match<Suggestion> match = search.mayBeId(field) && search.isId(text)
                ? choices(search.match(text, true))
                : assignedByName(text, assigned).or(() -> choices(search.match(text, false)));
        if (match.isOne()) {
            return Optional.of(new Id<>(match.hits().get(0).text()));
        }
        findings.add(match.isNone() ? search.unknown(request, field) : search.ambiguous(request, field, match.hits()));
        return Optional.empty();
    }

    private Match<Suggestion> assignedByName(String text, Assigned<T> assigned) {
        Match<Suggestion> match = new Match<>(List.of());
        for (Rung<T> rung : rungs) {
            match = match.or(() -> rung.match(text, assigned));
        }
        return match;
    }

    private static Match<Suggestion> choices(Match<? extends Named> match) {
        return new Match<>(NamedSearch.choices(match.hits()));
    }

    /** What present assignments know by id. */
    interface Assigned<T> {
        /** The id as the present assignments spell it, if any of them bears it. */
        Optional<Id<T>> byId(String id);
    }

    /**
     * One way of knowing by name.
     *
     * @param there who bears the name in the directory
     * @param departed who bore it and has left
     */
    private record Rung<T extends Named>(Function<String, List<T>> there, Function<String, List<Departure>> departed) {
        /** The assigned ones, in the order of ids. Nobody knows whether what has left is active: it always counts. */
        private Match<Suggestion> match(String text, Assigned<T> assigned) {
            List<T> here = there.apply(text).stream()
                    .filter(thing -> assigned.byId(thing.id().text()).isPresent())
                    .toList();
            Stream<Suggestion> gone = departed.apply(text).stream()
                    .filter(departure -> assigned.byId(departure.id().text()).isPresent())
                    .map(departure -> Suggestion.of(departure.id().text(), departure.name()));
            Match<T> active = Match.among(here, Named::active);
            return new Match<>(Stream.concat(NamedSearch.choices(active.hits()).stream(), gone)
                    .sorted(BY_ID)
                    .toList());
        }
    }
}

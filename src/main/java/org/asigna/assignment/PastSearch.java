package org.asigna.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.asigna.directory.Account;
import org.asigna.directory.Directory;
import org.asigna.directory.Id;
import org.asigna.directory.Named;
import org.asigna.directory.Partner;
import org.asigna.finding.Checked;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Source;

/**
 * Seeks the account and the partner of assignments that are or were. As in a request each is written as an id or a name;
 * what had an assignment counts before the rest of the directory, and need not be in it any more.
 */
public final class PastSearch {
    private static final Place NOWHERE = Place.of(new Source(0, "", "", List.of()));
    private static final Layout LAYOUT = new Layout(Map.of(Field.ACCOUNT, 0, Field.PARTNER, 1));

    private final RemovalSearch<Account> accounts;
    private final RemovalSearch<Partner> partners;

    /**
     * A search.
     *
     * @param departed what the directory no longer has, all of it
     */
    public PastSearch(Directory directory, Departed departed) {
        this.accounts = RemovalSearch.accounts(NamedSearch.accounts(directory), departed);
        this.partners = RemovalSearch.partners(NamedSearch.partners(directory), departed);
    }

    /**
     * The account that a text means.
     *
     * @param past the id of an account that had an assignment, as it was spelled then
     */
    public Checked<Id<Account>> account(String text, Function<String, Optional<Id<Account>>> past) {
        return search(accounts, List.of(text, ""), past);
    }

    /**
     * The partner that a text means.
     *
     * @param past the id of a partner that had an assignment of the account, as it was spelled then
     */
    public Checked<Id<Partner>> partner(String text, Function<String, Optional<Id<Partner>>> past) {
        return search(partners, List.of("", text), past);
    }

    private static <T extends Named> Checked<Id<T>> search(
            RemovalSearch<T> search, List<String> cells, Function<String, Optional<Id<T>>> past) {
        Request request = new Request(
                NOWHERE,
                LAYOUT,
                cells,
                Optional.empty(),
                Optional.of(Action.REMOVE),
                List.of(),
                Set.of(),
                false,
                List.of());
        List<Finding> findings = new ArrayList<>();
        return search.search(request, past::apply, findings)
                .map(Checked::of)
                .orElseGet(() -> Checked.refused(findings));
    }
}

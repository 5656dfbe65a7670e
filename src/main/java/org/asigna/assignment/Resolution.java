package org.asigna.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asigna.directory.Account;
import org.asigna.directory.Id;
import org.asigna.directory.Partner;
import org.asigna.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What a request means in the directory.
 *
 * @param candidate what of it is known
 * @param account the account's id, also of one that only a present assignment remembers; null if not known
 * @param partner the partner's id, likewise
 * @param findings everything that is not known, or not clear
 */
public record Resolution(
        Candidate candidate,
        @Nullable Id<Account> account,
        @Nullable Id<Partner> partner,
        List<Finding> findings) {
    public Resolution {
        findings = List.copyOf(findings);
    }

    /** The row's decision once the rulebook has been asked, with all findings in the order of the row. */
    public Decision decide(Request request, List<Finding> breaches) {
        List<Finding> all = new ArrayList<>(request.findings());
        all.addAll(findings);
        all.addAll(breaches);
        all.sort(Finding.ORDER);
        Optional<Wish> wish = all.stream().anyMatch(Finding::isError) ? Optional.empty() : wish(request);
        return wish.<Decision>map(wanted -> new Decision.Accepted(request.place(), wanted, all))
                .orElseGet(() -> new Decision.Rejected(
                        request.place(), account, partner, request.action().equals(Optional.of(Action.ASSIGN)), all));
    }

    private Optional<Wish> wish(Request request) {
        if (account == null || partner == null) {
            throw new IllegalStateException("a row without finding lacks its account or partner: " + request.place());
        }
        Pair pair = new Pair(account, partner);
        if (request.action().equals(Optional.of(Action.REMOVE))) {
            return Optional.of(new Wish.Remove(pair));
        }
        if (candidate.contact() == null || candidate.visibility() == null) {
            throw new IllegalStateException("a row without finding lacks contact or visibility: " + request.place());
        }
        return Optional.of(new Wish.Assign(new Assignment(
                account,
                partner,
                candidate.contact().id(),
                candidate.visibility(),
                candidate.licenses().stream()
                        .map(listed -> listed.license().id())
                        .toList())));
    }
}

package org.asigna.rules;

import java.util.ArrayList;
import java.util.List;
import org.asigna.assignment.Candidate;
import org.asigna.directory.Partner;
import org.asigna.finding.Severity;

/**
 * All rules in their order. Rules that speak of one thing stand in one chapter: of several faults of one thing only the
 * first is told.
 */
public final class Rulebook {
    private final List<List<Rule>> chapters;

    private Rulebook(List<List<Rule>> chapters) {
        this.chapters = chapters;
    }

    /** The rules of the contract. */
    public static Rulebook standard() {
        return new Rulebook(List.of(
                List.of(new AccountIsActive()),
                List.of(
                        new PartnerIsActive(),
                        new PartnerIsCertified(),
                        new PartnerIsInvited(),
                        new PartnerEarnsItsLevel()),
                List.of(new ContactIsActive()),
                List.of(new SelectedIsAllowed()),
                List.of(new LicensesBelongToAccount()),
                List.of(new LicensesAreActive()),
                List.of(new LicensesHaveNotExpired()),
                List.of(new LicensesAreListedOnce())));
    }

    /** No rules: for what is a fact whatever the rules say of it. */
    public static Rulebook none() {
        return new Rulebook(List.of());
    }

    /** Whether a partner may be assigned, as far as it is the partner's matter. */
    public boolean allows(Partner partner, Circumstances circumstances) {
        return judge(new Candidate(null, partner, null, null, List.of()), circumstances).stream()
                .noneMatch(breach -> breach.severity() == Severity.ERROR);
    }

    /** Every rule that the candidate breaks, in the order of the book. */
    public List<Breach> judge(Candidate candidate, Circumstances circumstances) {
        List<Breach> all = new ArrayList<>(0);
        for (List<Rule> chapter : chapters) {
            all.addAll(first(chapter, candidate, circumstances));
        }
        return all;
    }

    private static List<Breach> first(List<Rule> chapter, Candidate candidate, Circumstances circumstances) {
        for (Rule rule : chapter) {
            List<Breach> breaches = rule.breaches(candidate, circumstances);
            if (!breaches.isEmpty()) {
                return breaches;
            }
        }
        return List.of();
    }
}

package org.asigna.rules;

import java.util.ArrayList;
import java.util.List;
import org.asigna.assignment.Candidate;
import org.asigna.assignment.Decision;
import org.asigna.assignment.Field;
import org.asigna.assignment.Request;
import org.asigna.assignment.Resolution;
import org.asigna.assignment.Resolver;
import org.asigna.directory.Account;
import org.asigna.directory.Id;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Suggestion;

/** Decides a row by itself: what it means, then what the rulebook says of it. */
public final class Decider {
    private final Resolver resolver;
    private final Rulebook rulebook;
    private final Circumstances circumstances;
    private final AllowedAccounts allowed;

    /** A decider that asks the resolver, then the rulebook, where the rows may name any account. */
    public Decider(Resolver resolver, Rulebook rulebook, Circumstances circumstances) {
        this(resolver, rulebook, circumstances, AllowedAccounts.ALL);
    }

    /** The same where they may name only some accounts. */
    public Decider(Resolver resolver, Rulebook rulebook, Circumstances circumstances, AllowedAccounts allowed) {
        this.resolver = resolver;
        this.rulebook = rulebook;
        this.circumstances = circumstances;
        this.allowed = allowed;
    }

    /** The row's decision, with all its findings. */
    public Decision decide(Request request) {
        Resolution resolution = resolver.resolve(request);
        List<Finding> breaches = new ArrayList<>(0);
        for (Breach breach : rulebook.judge(resolution.candidate(), circumstances)) {
            breaches.add(breach.at(
                    Resolver.placeOf(request, breach.field()),
                    Resolver.valueOf(request, breach.field()),
                    suggestions(breach, request, resolution.candidate())));
        }
        Id<Account> account = resolution.account();
        if (account != null && !allowed.allow(account)) {
            breaches.add(Breach.of(Code.ACCOUNT_NOT_ALLOWED, Field.ACCOUNT, account.text())
                    .at(Resolver.placeOf(request, Field.ACCOUNT), Resolver.valueOf(request, Field.ACCOUNT), List.of()));
        }
        return resolution.decide(request, breaches);
    }

    /** Where a contact cannot be taken, the partner's other people are candidates. */
    private List<Suggestion> suggestions(Breach breach, Request request, Candidate candidate) {
        return breach.code() == Code.CONTACT_INACTIVE && candidate.partner() != null
                ? resolver.people(candidate.partner(), request)
                : List.of();
    }
}

package org.asigna.assignment;

import static org.asigna.assignment.Field.ACCOUNT_GROUP;
import static org.asigna.assignment.Field.PARTNER_GROUP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asigna.directory.Account;
import org.asigna.directory.Contact;
import org.asigna.directory.Directory;
import org.asigna.directory.Id;
import org.asigna.directory.Partner;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Suggestion;
import org.asigna.text.Text;

/**
 * Finds what a request means in the directory, and says everything about it that is not known or not clear. It does not
 * judge what it finds.
 */
public final class Resolver {
    private final NamedSearch<Account> accounts;
    private final NamedSearch<Partner> partners;
    private final RemovalSearch<Account> accountRemovals;
    private final RemovalSearch<Partner> partnerRemovals;
    private final ContactSearch contacts;
    private final LicenseSearch licenses;
    private final Present present;

    /**
     * A resolver.
     *
     * @param directory where things are sought
     * @param present the present assignments
     * @param departed what these name and the directory no longer has
     * @param ticks the ticks of the run
     */
    public Resolver(Directory directory, Present present, Departed departed, Ticks ticks) {
        this.accounts = NamedSearch.accounts(directory);
        this.partners = NamedSearch.partners(directory);
        this.accountRemovals = RemovalSearch.accounts(accounts, departed);
        this.partnerRemovals = RemovalSearch.partners(partners, departed);
        this.contacts = new ContactSearch(directory);
        this.licenses = new LicenseSearch(directory, ticks);
        this.present = present;
    }

    /** The partner's active people, nearest to the request's contact first, three at most. */
    public List<Suggestion> people(Partner partner, Request request) {
        return contacts.people(partner, Text.clean(valueOf(request, Field.CONTACT)));
    }

    /** What the request means. */
    public Resolution resolve(Request request) {
        if (request.malformed()) {
            return new Resolution(nothing(), null, null, List.of());
        }
        if (request.action().equals(Optional.of(Action.REMOVE))) {
            return resolveRemoval(request);
        }
        List<Finding> findings = new ArrayList<>();
        Optional<Account> account = accounts.search(request, findings);
        Optional<Partner> partner = partners.search(request, findings);
        account.ifPresent(known -> findings.addAll(accounts.checkNames(request, known)));
        partner.ifPresent(known -> findings.addAll(partners.checkNames(request, known)));
        Candidate candidate = request.action().isEmpty()
                ? new Candidate(account.orElse(null), partner.orElse(null), null, null, List.of())
                : resolveRest(request, account, partner, findings);
        return new Resolution(
                candidate,
                account.map(Account::id).orElse(null),
                partner.map(Partner::id).orElse(null),
                findings);
    }

    /** The partner that an assignment's request names, if there is nothing to tell about it. */
    public Optional<Partner> plainPartner(Request request) {
        List<Finding> findings = new ArrayList<>(0);
        Optional<Partner> partner = partners.search(request, findings);
        return partner.filter(known ->
                findings.isEmpty() && partners.checkNames(request, known).isEmpty());
    }

    /** The contact that an assignment's request names among a partner's people, if there is nothing to tell about it. */
    public Optional<Contact> plainContact(Request request, Partner partner) {
        List<Finding> findings = new ArrayList<>(0);
        Optional<Contact> contact = contacts.search(request, Optional.of(partner), findings);
        return contact.filter(known -> findings.isEmpty());
    }

    /** The account that a text means, as one of the ticks sheet does. */
    public Optional<Account> account(String text) {
        return accounts.search(text);
    }

    /** The partner that a text means, as one of the ticks sheet does. */
    public Optional<Partner> partner(String text) {
        return partners.search(text);
    }

    private Candidate resolveRest(
            Request request, Optional<Account> account, Optional<Partner> partner, List<Finding> findings) {
        Optional<Contact> contact = contacts.search(request, partner, findings);
        return new Candidate(
                account.orElse(null),
                partner.orElse(null),
                contact.orElse(null),
                request.visibility().orElse(null),
                licenses.search(request, account, partner, findings));
    }

    /** A removal is sought among what the account has assigned first; it may name what the directory no longer knows. */
    private Resolution resolveRemoval(Request request) {
        List<Finding> findings = new ArrayList<>();
        Optional<Id<Account>> accountId = accountRemovals.search(
                request,
                id -> present.of(new Id<Account>(id)).stream()
                        .map(Assignment::account)
                        .findFirst(),
                findings);
        List<Assignment> assigned = accountId.map(present::of).orElse(List.of());
        Optional<Id<Partner>> partnerId = partnerRemovals.search(
                request,
                id -> assigned.stream()
                        .map(Assignment::partner)
                        .filter(new Id<Partner>(id)::equals)
                        .findFirst(),
                findings);
        return new Resolution(nothing(), accountId.orElse(null), partnerId.orElse(null), findings);
    }

    private static Candidate nothing() {
        return new Candidate(null, null, null, null, List.of());
    }

    /** Where the text that named the account, partner or contact stands, for findings about what it names. */
    public static Place placeOf(Request request, Field field) {
        return decidingOf(request, field).map(request::at).orElse(request.at(field));
    }

    /** The text that named the account, partner or contact; of other fields the cell. */
    public static String valueOf(Request request, Field field) {
        return request.raw(decidingOf(request, field).orElse(field));
    }

    private static Optional<Field> decidingOf(Request request, Field field) {
        if (ACCOUNT_GROUP.contains(field)) {
            return request.deciding(ACCOUNT_GROUP);
        }
        if (PARTNER_GROUP.contains(field)) {
            return request.deciding(PARTNER_GROUP);
        }
        return Field.CONTACT_GROUP.contains(field) ? request.deciding(Field.CONTACT_GROUP) : Optional.of(field);
    }
}

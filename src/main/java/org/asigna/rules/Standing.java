package org.asigna.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Candidate;
import org.asigna.assignment.Candidate.Listed;
import org.asigna.assignment.Field;
import org.asigna.directory.Account;
import org.asigna.directory.Contact;
import org.asigna.directory.Directory;
import org.asigna.directory.Id;
import org.asigna.directory.License;
import org.asigna.directory.Partner;
import org.asigna.finding.Severity;

/** Judges an assignment by its ids, in a directory: whether the rulebook would still accept it. */
public final class Standing {
    private final Directory directory;
    private final Rulebook rulebook;
    private final Circumstances circumstances;

    /** Judges in a directory, under these circumstances. */
    public Standing(Directory directory, Rulebook rulebook, Circumstances circumstances) {
        this.directory = directory;
        this.rulebook = rulebook;
        this.circumstances = circumstances;
    }

    /**
     * What speaks against the assignment first, in the order of a row: {@code account}, {@code partner}, {@code contact},
     * {@code programme} or {@code licenses}; empty if nothing does.
     */
    public Optional<String> fault(Assignment assignment) {
        Optional<Account> account =
                directory.accounts().byId(assignment.account().text());
        if (account.isEmpty()) {
            return Optional.of("account");
        }
        Optional<Partner> partner =
                directory.partners().byId(assignment.partner().text());
        if (partner.isEmpty()) {
            return Optional.of("partner");
        }
        Optional<Contact> contact = directory
                .contacts()
                .byId(assignment.contact().text())
                .filter(known -> known.partner().equals(partner.get()));
        if (contact.isEmpty()) {
            return Optional.of("contact");
        }
        List<Listed> licenses = new ArrayList<>();
        for (Id<License> id : assignment.licenses()) {
            directory.licenses().byId(id.text()).ifPresent(license -> licenses.add(new Listed(id.text(), license)));
        }
        if (licenses.size() < assignment.licenses().size()) {
            return Optional.of("licenses");
        }
        Candidate candidate =
                new Candidate(account.get(), partner.get(), contact.get(), assignment.visibility(), licenses);
        return rulebook.judge(candidate, circumstances).stream()
                .filter(breach -> breach.severity() == Severity.ERROR)
                .map(breach -> word(breach.field()))
                .findFirst();
    }

    private static String word(Field field) {
        if (Field.ACCOUNT_GROUP.contains(field)) {
            return "account";
        }
        if (Field.PARTNER_GROUP.contains(field)) {
            return "partner";
        }
        if (Field.CONTACT_GROUP.contains(field)) {
            return "contact";
        }
        return field == Field.LICENSES ? "licenses" : "programme";
    }
}

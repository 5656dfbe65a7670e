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
import org.asigna.finding.Code;
import org.asigna.finding.Severity;
import org.jspecify.annotations.Nullable;

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
        return breaches(assignment).stream()
                .filter(breach -> breach.severity() == Severity.ERROR)
                .map(breach -> word(breach.field()))
                .findFirst();
    }

    /**
     * All that speaks against the assignment or is to be said about it: first what the directory does not know of it, in the
     * order of a row, then the rules that it breaks. As in a row, an unknown partner leaves its contact unchecked, an unknown
     * account its licences.
     */
    public List<Breach> breaches(Assignment assignment) {
        List<Breach> breaches = new ArrayList<>(0);
        Account account = directory.accounts().byId(assignment.account().text()).orElse(null);
        if (account == null) {
            breaches.add(Breach.of(Code.ACCOUNT_UNKNOWN, Field.ACCOUNT)
                    .about(assignment.account().text()));
        }
        Partner partner = directory.partners().byId(assignment.partner().text()).orElse(null);
        if (partner == null) {
            breaches.add(Breach.of(Code.PARTNER_UNKNOWN, Field.PARTNER)
                    .about(assignment.partner().text()));
        }
        Contact contact = partner == null ? null : contact(assignment.contact(), partner, breaches);
        List<Listed> licenses = account == null ? List.of() : licenses(assignment, account, breaches);
        Candidate candidate = new Candidate(account, partner, contact, assignment.visibility(), licenses);
        breaches.addAll(rulebook.judge(candidate, circumstances));
        return breaches;
    }

    private @Nullable Contact contact(Id<Contact> id, Partner partner, List<Breach> breaches) {
        Contact contact = directory.contacts().byId(id.text()).orElse(null);
        if (contact != null && contact.partner().equals(partner)) {
            return contact;
        }
        Breach breach = contact == null
                ? Breach.of(Code.CONTACT_UNKNOWN, Field.CONTACT, partner.id().text(), partner.name())
                : Breach.of(
                        Code.CONTACT_OF_OTHER_PARTNER,
                        Field.CONTACT,
                        partner.id().text(),
                        contact.partner().id().text(),
                        contact.partner().name());
        breaches.add(breach.about(id.text()));
        return null;
    }

    private List<Listed> licenses(Assignment assignment, Account account, List<Breach> breaches) {
        List<Listed> licenses = new ArrayList<>(assignment.licenses().size());
        for (Id<License> id : assignment.licenses()) {
            directory
                    .licenses()
                    .byId(id.text())
                    .ifPresentOrElse(
                            license -> licenses.add(new Listed(id.text(), license)),
                            () -> breaches.add(Breach.of(
                                            Code.LICENSE_UNKNOWN,
                                            Field.LICENSES,
                                            account.id().text())
                                    .about(id.text())));
        }
        return licenses;
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

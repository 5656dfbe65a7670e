package org.asigna.report;

import java.util.List;
import java.util.Optional;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Departed;
import org.asigna.assignment.Visibility;
import org.asigna.directory.Account;
import org.asigna.directory.Contact;
import org.asigna.directory.Departure;
import org.asigna.directory.Directory;
import org.asigna.directory.Id;
import org.asigna.directory.License;
import org.asigna.directory.Partner;
import org.asigna.directory.revision.LicenseDetails;
import org.asigna.plan.Change.Kind;
import org.asigna.report.Sight.Seen;

/** Makes of an assignment what its partner sees; what has left the directory bears its last known names. */
public final class SightOf {
    private final Directory directory;
    private final Departed departed;
    private final LicenseDetails details;

    /**
     * What partners see.
     *
     * @param directory where names and licences are sought
     * @param departed where names are sought next
     * @param details what else is known of the licences
     */
    public SightOf(Directory directory, Departed departed, LicenseDetails details) {
        this.directory = directory;
        this.departed = departed;
        this.details = details;
    }

    /** The partner's name, empty if unknown. */
    String nameOf(Id<Partner> id) {
        return departed.partnerName(id);
    }

    /** What the partner of an assignment sees by it. */
    Sight of(Assignment assignment, Kind change) {
        Optional<Account> account =
                directory.accounts().byId(assignment.account().text());
        Optional<Contact> contact =
                directory.contacts().byId(assignment.contact().text());
        Optional<Departure> left = departed.contact(assignment.contact());
        String email =
                contact.map(Contact::email).or(() -> left.map(Departure::email)).orElse("");
        return new Sight(
                assignment.account().text(),
                account.map(Account::name)
                        .or(() -> departed.account(assignment.account()).map(Departure::name))
                        .orElse(""),
                contact.map(Contact::name).or(() -> left.map(Departure::name)).orElse(""),
                email.isEmpty() ? assignment.contact().text() : email,
                assignment.visibility(),
                change,
                change == Kind.REMOVED ? List.of() : seen(assignment, account));
    }

    private List<Seen> seen(Assignment assignment, Optional<Account> account) {
        if (assignment.visibility() == Visibility.SELECTED) {
            return assignment.licenses().stream().map(this::seen).toList();
        }
        return account.map(directory.licenses()::of).stream()
                .flatMap(List::stream)
                .filter(License::active)
                .map(this::seen)
                .toList();
    }

    private Seen seen(Id<License> id) {
        return directory.licenses().byId(id.text()).map(this::seen).orElseGet(() -> new Seen(id.text(), "", "", null));
    }

    private Seen seen(License license) {
        return new Seen(license.id().text(), details.product(license), details.quantity(license), license.expiresOn());
    }
}

package org.asigna.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Departed;
import org.asigna.assignment.Visibility;
import org.asigna.directory.Account;
import org.asigna.directory.Contact;
import org.asigna.directory.Departure;
import org.asigna.directory.Directory;
import org.asigna.directory.Id;
import org.asigna.directory.Partner;
import org.asigna.plan.Change;

/**
 * What the report of assignments says of a change, column by column, with the names that the directory has; what has left
 * the directory bears its last known names.
 */
final class AssignmentCells {
    /** The columns, in their order. */
    static final List<Column> COLUMNS = List.of(
            Column.text("account_id", 16),
            Column.text("account_name", 36),
            Column.text("partner_id", 16),
            Column.text("partner_name", 36),
            Column.text("partner_level", 15),
            Column.text("contact_id", 16),
            Column.text("contact_name", 26),
            Column.text("contact_email", 42),
            Column.text("visibility", 12),
            Column.text("license_ids", 44),
            Column.number("license_count", 15),
            Column.text("change", 12),
            Column.text("source", 46));

    private final Directory directory;
    private final Departed departed;

    /**
     * Cells with names.
     *
     * @param directory where names are sought
     * @param departed where they are sought next
     */
    AssignmentCells(Directory directory, Departed departed) {
        this.directory = directory;
        this.departed = departed;
    }

    /** The change's row. */
    String[] of(Change change) {
        Assignment assignment = change.subject();
        Optional<Account> account =
                directory.accounts().byId(assignment.account().text());
        Optional<Partner> partner =
                directory.partners().byId(assignment.partner().text());
        Optional<Contact> contact =
                directory.contacts().byId(assignment.contact().text());
        Optional<Departure> oldAccount = departed.account(assignment.account());
        Optional<Departure> oldPartner = departed.partner(assignment.partner());
        Optional<Departure> oldContact = departed.contact(assignment.contact());
        boolean selected = assignment.visibility() == Visibility.SELECTED;
        return new String[] {
            assignment.account().text(),
            known(account, Account::name, oldAccount, Departure::name),
            assignment.partner().text(),
            known(partner, Partner::name, oldPartner, Departure::name),
            known(partner, Partner::level, oldPartner, Departure::level),
            assignment.contact().text(),
            known(contact, Contact::name, oldContact, Departure::name),
            known(contact, Contact::email, oldContact, Departure::email),
            assignment.visibility().word(),
            assignment.licenses().stream().map(Id::text).collect(joining(";")),
            selected ? Integer.toString(assignment.licenses().size()) : "",
            change.kind().word(),
            change.source()
        };
    }

    private static <T> String known(
            Optional<T> there, Function<T, String> now, Optional<Departure> left, Function<Departure, String> then) {
        return there.map(now).or(() -> left.map(then)).orElse("");
    }
}

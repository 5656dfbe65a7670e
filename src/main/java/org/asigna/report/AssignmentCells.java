package org.asigna.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.asigna.plan.Change;
import org.jspecify.annotations.Nullable;

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

    /** The place of the partner's name among them. */
    static final int PARTNER_NAME = 3;

    private static final String[] NO_NAMES = {"", ""};

    private final Directory directory;
    private final Departed departed;
    private final Map<Id<Partner>, String[]> partners = new HashMap<>();
    private final Map<Id<Contact>, String[]> contacts = new HashMap<>();

    /** The account of the last row, and its name: rows of one account come together. */
    private @Nullable Id<Account> account;

    private String accountName = "";

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
        String[] partner = partners.computeIfAbsent(assignment.partner(), this::nameAndLevel);
        String[] contact = contacts.computeIfAbsent(assignment.contact(), this::nameAndEmail);
        boolean selected = assignment.visibility() == Visibility.SELECTED;
        return new String[] {
            assignment.account().text(),
            nameOf(assignment.account()),
            assignment.partner().text(),
            partner[0],
            partner[1],
            assignment.contact().text(),
            contact[0],
            contact[1],
            assignment.visibility().word(),
            list(assignment.licenses()),
            selected ? Integer.toString(assignment.licenses().size()) : "",
            change.kind().word(),
            change.source()
        };
    }

    private String nameOf(Id<Account> id) {
        if (!id.equals(account)) {
            account = id;
            accountName = directory
                    .accounts()
                    .byId(id.text())
                    .map(Account::name)
                    .or(() -> departed.account(id).map(Departure::name))
                    .orElse("");
        }
        return accountName;
    }

    private String[] nameAndLevel(Id<Partner> id) {
        return directory
                .partners()
                .byId(id.text())
                .map(partner -> new String[] {partner.name(), partner.level()})
                .or(() -> departed.partner(id).map(left -> new String[] {left.name(), left.level()}))
                .orElse(NO_NAMES);
    }

    private String[] nameAndEmail(Id<Contact> id) {
        return directory
                .contacts()
                .byId(id.text())
                .map(contact -> new String[] {contact.name(), contact.email()})
                .or(() -> departed.contact(id).map(left -> new String[] {left.name(), left.email()}))
                .orElse(NO_NAMES);
    }

    private static String list(List<Id<License>> licenses) {
        StringBuilder list = new StringBuilder();
        for (Id<License> license : licenses) {
            list.append(list.isEmpty() ? "" : ";").append(license.text());
        }
        return list.toString();
    }
}

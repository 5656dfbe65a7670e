package org.asigna.report.csv;

import static java.util.stream.Collectors.joining;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Departed;
import org.asigna.assignment.Visibility;
import org.asigna.csv.CsvWriter;
import org.asigna.directory.Account;
import org.asigna.directory.Contact;
import org.asigna.directory.Departure;
import org.asigna.directory.Directory;
import org.asigna.directory.Id;
import org.asigna.directory.Partner;
import org.asigna.plan.Change;

/**
 * {@code assignments.csv}: one line for each pair of the accepted rows, with the names that the directory has for it;
 * what has left the directory bears its last known names.
 */
public final class AssignmentsCsv implements Closeable {
    /** The file's name. */
    public static final String NAME = "assignments.csv";

    private static final String[] HEADER = {
        "account_id",
        "account_name",
        "partner_id",
        "partner_name",
        "partner_level",
        "contact_id",
        "contact_name",
        "contact_email",
        "visibility",
        "license_ids",
        "license_count",
        "change",
        "source"
    };

    private final Directory directory;
    private final Departed departed;
    private final CsvWriter csv;

    /**
     * Creates the file.
     *
     * @param directory where names are sought
     * @param departed where they are sought next
     * @throws IOException if it cannot be created
     */
    public AssignmentsCsv(Path file, Directory directory, Departed departed) throws IOException {
        this.directory = directory;
        this.departed = departed;
        this.csv = CsvWriter.create(file, HEADER);
    }

    /**
     * Writes the next line.
     *
     * @throws IOException if the disk does not take it
     */
    public void write(Change change) throws IOException {
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
        csv.row(
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
                change.source());
    }

    private static <T> String known(
            Optional<T> there, Function<T, String> now, Optional<Departure> left, Function<Departure, String> then) {
        return there.map(now).or(() -> left.map(then)).orElse("");
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

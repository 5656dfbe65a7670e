package org.asigna.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.asigna.directory.Account;
import org.asigna.directory.Contact;
import org.asigna.directory.Directory;
import org.asigna.directory.Id;
import org.asigna.directory.License;
import org.asigna.directory.Partner;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;

/**
 * An accepted row that asks for an assignment and of which there is nothing to tell, held as numbers of the directory:
 * most rows are such, and their decisions need no objects.
 */
public final class PlainRow implements Decision {
    private final Directory directory;
    private final Place place;
    private final int account;
    private final int partner;
    private final int contact;
    private final Visibility visibility;
    private final int[] licenses;

    /**
     * A row by the numbers of what it names.
     *
     * @param directory what the numbers are of
     * @param licenses for {@code selected} the numbers of the licences, ascending, each once; empty for {@code all}; not
     *     to be changed any more
     */
    public PlainRow(
            Directory directory,
            Place place,
            int account,
            int partner,
            int contact,
            Visibility visibility,
            int[] licenses) {
        this.directory = directory;
        this.place = place;
        this.account = account;
        this.partner = partner;
        this.contact = contact;
        this.visibility = visibility;
        this.licenses = licenses;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public Id<Account> account() {
        return directory.accounts().get(account).id();
    }

    @Override
    public <R> R fold(Function<Accepted, R> accepted, Function<Rejected, R> rejected) {
        return accepted.apply(new Accepted(place, new Wish.Assign(assignment()), List.of()));
    }

    /** The account's number. */
    public int accountNumber() {
        return account;
    }

    /** The partner's number. */
    public int partnerNumber() {
        return partner;
    }

    /** The contact's number. */
    public int contactNumber() {
        return contact;
    }

    /** Which licences it shows. */
    public Visibility visibility() {
        return visibility;
    }

    /** How many licences are selected. */
    public int size() {
        return licenses.length;
    }

    /** The number of the selected licence at an index below {@link #size()}; they ascend. */
    public int licenseNumber(int index) {
        return licenses[index];
    }

    /** Whether it selects the licence of a number. */
    public boolean selects(int license) {
        for (int selected : licenses) {
            if (selected == license) {
                return true;
            }
        }
        return false;
    }

    /** The assignment that it asks for. */
    public Assignment assignment() {
        List<Id<License>> ids = new ArrayList<>(licenses.length);
        for (int license : licenses) {
            ids.add(directory.licenses().get(license).id());
        }
        Partner known = directory.partners().get(partner);
        Contact person = directory.contacts().get(contact);
        return new Assignment(account(), known.id(), person.id(), visibility, ids);
    }
}

package org.asigna.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.asigna.directory.Account;
import org.asigna.directory.Contact;
import org.asigna.directory.Id;
import org.asigna.directory.License;
import org.asigna.directory.Partner;
import org.asigna.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The present assignments, as the ledger holds them when a run starts, packed and numbered from 0: about 70 bytes for each
 * one. Its answers do not depend on the order in which they were added.
 */
public final class Present {
    /** The number of no assignment. */
    public static final int NONE = -1;

    /** Stands in the column of partners for an assignment that was removed. */
    private static final int REMOVED = -1;

    /** Stands in the column of selections for a view of all licences. */
    private static final int ALL = -1;

    private final AccountSpellings accounts = new AccountSpellings();
    private final Spellings<Partner> partners = new Spellings<>();
    private final Spellings<Contact> contacts = new Spellings<>();
    private final Texts selections = new Texts();
    private int[] latest = new int[16];
    private int[] previous = new int[0];
    private int[] account = previous;
    private int[] partner = previous;
    private int[] contact = previous;
    private int[] selection = previous;
    private int numbers;
    private int size;

    /** Makes room for so many, if it is known how many will be added. */
    public void expect(int expected) {
        if (expected > previous.length) {
            previous = Arrays.copyOf(previous, expected);
            account = Arrays.copyOf(account, expected);
            partner = Arrays.copyOf(partner, expected);
            contact = Arrays.copyOf(contact, expected);
            selection = Arrays.copyOf(selection, expected);
        }
    }

    /** Adds one; a pair is added once. */
    public void add(Assignment assignment) {
        add(
                assignment.account().text(),
                assignment.partner().text(),
                assignment.contact().text(),
                selection(assignment));
    }

    /** The licences of an assignment in one text; null for all. */
    public static @Nullable String selection(Assignment assignment) {
        return assignment.visibility() == Visibility.ALL ? null : Selection.text(assignment.licenses());
    }

    /**
     * Adds one; a pair is added once.
     *
     * @param selected its licences as {@link Selection} writes them, in the order of ids; null for all
     */
    public void add(String accountId, String partnerId, String contactId, @Nullable String selected) {
        if (numbers == previous.length) {
            expect(Math.max(16, numbers + numbers / 2));
        }
        int spelling = accounts.number(accountId);
        int known = accounts.first(spelling);
        if (known >= latest.length) {
            latest = Arrays.copyOf(latest, known + known / 2);
        }
        // 0 stands for none, so that the array need not be filled
        previous[numbers] = latest[known] - 1;
        latest[known] = numbers + 1;
        account[numbers] = spelling;
        partner[numbers] = partners.number(partnerId);
        contact[numbers] = contacts.number(contactId);
        selection[numbers] = selected == null ? ALL : selections.add(selected);
        numbers++;
        size++;
    }

    /** Removes the one of a pair, if there is one. */
    public void remove(Pair pair) {
        int number = find(pair.account(), pair.partner());
        if (number != NONE) {
            partner[number] = REMOVED;
            size--;
        }
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** How many an account has. */
    public int count(Id<Account> of) {
        int count = 0;
        for (int number = latest(of); number != NONE; number = previous[number]) {
            count += partner[number] == REMOVED ? 0 : 1;
        }
        return count;
    }

    /** The number of the one of an account and a partner, or {@link #NONE}. */
    public int find(Id<Account> of, Id<Partner> with) {
        for (int number = latest(of); number != NONE; number = previous[number]) {
            if (partner[number] != REMOVED && partners.get(partner[number]).equals(with)) {
                return number;
            }
        }
        return NONE;
    }

    private int latest(Id<Account> of) {
        int known = size == 0 ? NONE : accounts.find(of);
        return known == NONE ? NONE : latest[known] - 1;
    }

    /** The one of a number. */
    public Assignment get(int number) {
        List<Id<License>> licenses =
                selection[number] == ALL ? List.of() : Selection.licenses(selections.get(selection[number]));
        return new Assignment(
                new Id<>(accounts.get(account[number])),
                partners.get(partner[number]),
                contacts.get(contact[number]),
                selection[number] == ALL ? Visibility.ALL : Visibility.SELECTED,
                licenses);
    }

    /**
     * Whether the one of a number is this one to the letter. One that is equal and spelt in another case is not: then {@link
     * #get} tells how it is spelt.
     */
    public boolean isSpeltAs(int number, Assignment assignment) {
        return contacts.get(contact[number]).text().equals(assignment.contact().text())
                && partners.get(partner[number])
                        .text()
                        .equals(assignment.partner().text())
                && (assignment.visibility() == Visibility.ALL) == (selection[number] == ALL)
                && (selection[number] == ALL
                        || selections.get(selection[number]).equals(Selection.text(assignment.licenses())))
                && accounts.get(account[number]).equals(assignment.account().text());
    }

    /** Those of an account, in the order of partners. */
    public List<Assignment> of(Id<Account> of) {
        int number = latest(of);
        if (number == NONE) {
            return List.of();
        }
        List<Assignment> assignments = new ArrayList<>();
        for (; number != NONE; number = previous[number]) {
            if (partner[number] != REMOVED) {
                assignments.add(get(number));
            }
        }
        assignments.sort(Comparator.comparing(Assignment::partner));
        return assignments;
    }

    /** The one of a pair, if there is one. */
    public Optional<Assignment> of(Pair pair) {
        int number = find(pair.account(), pair.partner());
        return number == NONE ? Optional.empty() : Optional.of(get(number));
    }

    /** Gives all of them, in the order they were added. */
    public void forEach(Consumer<? super Assignment> consumer) {
        for (int number = 0; number < numbers; number++) {
            if (partner[number] != REMOVED) {
                consumer.accept(get(number));
            }
        }
    }

    /** The accounts that have any, in the order of ids. */
    public List<Id<Account>> accounts() {
        List<Id<Account>> ids = new ArrayList<>();
        ids(account).map(accounts::first).distinct().forEach(number -> ids.add(new Id<>(accounts.get(number))));
        ids.sort(Comparator.naturalOrder());
        return ids;
    }

    /** Gives each id, as it is spelt, that any of them names. */
    public void forEachId(
            Consumer<? super Id<Account>> ofAccounts,
            Consumer<? super Id<Partner>> ofPartners,
            Consumer<? super Id<Contact>> ofContacts) {
        ids(account).forEach(number -> ofAccounts.accept(new Id<>(accounts.get(number))));
        ids(partner).forEach(number -> ofPartners.accept(partners.get(number)));
        ids(contact).forEach(number -> ofContacts.accept(contacts.get(number)));
    }

    private IntStream ids(int[] column) {
        BitSet ids = new BitSet();
        for (int number = 0; number < numbers; number++) {
            if (partner[number] != REMOVED) {
                ids.set(column[number]);
            }
        }
        return ids.stream();
    }

    /** Tells all of them, in the order they were added, in parts: an account's id is told once for those that follow. */
    public void tell(Listener listener) {
        int spelling = NONE;
        for (int number = 0; number < numbers; number++) {
            if (partner[number] != REMOVED) {
                if (account[number] != spelling) {
                    spelling = account[number];
                    listener.account(accounts.get(spelling));
                }
                listener.assignment(
                        partners.get(partner[number]),
                        contacts.get(contact[number]),
                        selection[number] == ALL ? null : selections.get(selection[number]));
            }
        }
    }

    /** Is told of assignments in parts. */
    public interface Listener {
        /** The following assignments are of this account. */
        void account(String id);

        /**
         * An assignment of the account told last.
         *
         * @param selection its licences as {@link Selection} writes them; null for all
         */
        void assignment(Id<Partner> partner, Id<Contact> contact, @Nullable String selection);
    }
}

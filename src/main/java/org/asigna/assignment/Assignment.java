package org.asigna.assignment;

import java.util.List;
import java.util.Set;
import org.asigna.directory.Account;
import org.asigna.directory.Contact;
import org.asigna.directory.Id;
import org.asigna.directory.License;
import org.asigna.directory.Partner;

/**
 * That a partner may renew for an account, through a contact, seeing all or selected licences.
 *
 * @param account whose licences
 * @param partner who may see them
 * @param contact the partner's person
 * @param visibility all, or the licences listed
 * @param licenses for {@code selected} the licences, each once, in the order of ids; empty for {@code all}
 */
public record Assignment(
        Id<Account> account,
        Id<Partner> partner,
        Id<Contact> contact,
        Visibility visibility,
        List<Id<License>> licenses) {
    public Assignment {
        licenses = isInOrder(licenses)
                ? List.copyOf(licenses)
                : licenses.stream().distinct().sorted().toList();
    }

    private static boolean isInOrder(List<Id<License>> licenses) {
        for (int i = 1; i < licenses.size(); i++) {
            if (licenses.get(i - 1).compareTo(licenses.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** The account and the partner: what there is at most one assignment of. */
    public Pair pair() {
        return new Pair(account, partner);
    }

    /** Whether it shows fewer licences than another of the same pair did: no longer all, or one licence less. */
    public boolean narrows(Assignment before) {
        return visibility == Visibility.SELECTED
                && (before.visibility == Visibility.ALL || !Set.copyOf(licenses).containsAll(before.licenses));
    }
}

package org.asigna.assignment;

import java.util.Comparator;
import org.asigna.directory.Account;
import org.asigna.directory.Id;
import org.asigna.directory.Partner;

/**
 * An account and a partner. Pairs order by account, then partner.
 *
 * @param account the account's id
 * @param partner the partner's id
 */
public record Pair(Id<Account> account, Id<Partner> partner) implements Comparable<Pair> {
    private static final Comparator<Pair> ORDER =
            Comparator.comparing(Pair::account).thenComparing(Pair::partner);

    @Override
    public int compareTo(Pair other) {
        return ORDER.compare(this, other);
    }
}

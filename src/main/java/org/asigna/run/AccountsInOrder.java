package org.asigna.run;

import java.util.Iterator;
import java.util.List;
import org.asigna.directory.Account;
import org.asigna.directory.Accounts;
import org.asigna.directory.Id;
import org.asigna.plan.DecidedRows;
import org.jspecify.annotations.Nullable;

/** Goes through the accounts that rows name, and some others, in the order of ids. */
final class AccountsInOrder {
    private final Accounts accounts;
    private final DecidedRows decided;
    private final Iterator<Id<Account>> others;
    private @Nullable Id<Account> other;
    private int next;
    private int number = -1;
    private int[] rows = {};
    private @Nullable Id<Account> id;

    /**
     * Stands before the first.
     *
     * @param others accounts that no row names, or that the directory does not have, in the order of ids
     */
    AccountsInOrder(Accounts accounts, DecidedRows decided, List<Id<Account>> others) {
        this.accounts = accounts;
        this.decided = decided;
        this.others = others.iterator();
        this.other = nextOther();
        this.next = named(0);
    }

    /** Goes to the next account, if there is one. */
    boolean next() {
        if (other != null && (next == accounts.size() || other.compareTo(idOf(next)) < 0)) {
            number = -1;
            id = other;
            rows = decided.of(other);
            other = nextOther();
            return true;
        }
        if (next == accounts.size()) {
            return false;
        }
        number = next;
        id = null;
        rows = decided.of(next);
        next = named(next + 1);
        return true;
    }

    private int named(int from) {
        int account = from;
        while (account < accounts.size() && !decided.name(account)) {
            account++;
        }
        return account;
    }

    private @Nullable Id<Account> nextOther() {
        return others.hasNext() ? others.next() : null;
    }

    private Id<Account> idOf(int account) {
        return accounts.get(account).id();
    }

    /** The account's number in the directory; -1 if it is one of the others. */
    int number() {
        return number;
    }

    /** The account's id. */
    Id<Account> id() {
        return id != null ? id : idOf(number);
    }

    /** The numbers of the rows that name it, in the order read. */
    int[] rows() {
        return rows;
    }
}

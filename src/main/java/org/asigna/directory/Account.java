package org.asigna.directory;

import org.jspecify.annotations.Nullable;

/** A customer account that owns licences: a view of its row in the directory, cheap to make. */
public final class Account implements Named {
    private final Accounts table;
    private final int number;

    Account(Accounts table, int number) {
        this.table = table;
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public Id<Account> id() {
        return new Id<>(table.id(number));
    }

    @Override
    public String name() {
        return table.name(number);
    }

    @Override
    public boolean active() {
        return table.active(number);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Account account && account.number == number && account.table == table;
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return table.id(number) + " " + table.name(number);
    }
}

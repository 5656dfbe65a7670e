package org.asigna.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One licence of one account: a view of its row in the directory, cheap to make. */
public final class License {
    private final Licenses table;
    private final int number;

    License(Licenses table, int number) {
        this.table = table;
        this.number = number;
    }

    /** Its number in the directory, from 0 in the order of ids. */
    public int number() {
        return number;
    }

    /** Its id. */
    public Id<License> id() {
        return new Id<>(table.id(number));
    }

    /** The account that owns it. */
    public Account account() {
        return table.owner(number);
    }

    /** Its last day, null if unknown. */
    public @Nullable LocalDate expiresOn() {
        return table.expiresOn(number);
    }

    /** Whether its status is active. */
    public boolean active() {
        return table.active(number);
    }

    /** Whether it is known to end before a day. */
    public boolean endsBefore(LocalDate day) {
        return table.endsBefore(number, day);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof License license && license.number == number && license.table == table;
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return table.id(number);
    }
}

package org.asigna.assignment;

import java.util.List;
import java.util.Locale;

/** The columns of a request that mean something, in the contract's order. */
public enum Field {
    ACCOUNT(0),
    ACCOUNT_NAME(1),
    PARTNER(2),
    PARTNER_NAME(3),
    CONTACT(4),
    CONTACT_EMAIL(5),
    CONTACT_NAME(6),
    VISIBILITY(7),
    LICENSES(8),
    ACTION(9);

    private final int position;

    Field(int position) {
        this.position = position;
    }

    /** The columns that may name the account; the first one filled decides. */
    public static final List<Field> ACCOUNT_GROUP = List.of(ACCOUNT, ACCOUNT_NAME);

    /** The columns that may name the partner; the first one filled decides. */
    public static final List<Field> PARTNER_GROUP = List.of(PARTNER, PARTNER_NAME);

    /** The columns that may name the contact; the first one filled decides. */
    public static final List<Field> CONTACT_GROUP = List.of(CONTACT, CONTACT_EMAIL, CONTACT_NAME);

    /** Its place in the contract's order, from 0. */
    int position() {
        return position;
    }

    /** Whether a cell of it may hold an id. */
    public boolean mayHoldId() {
        return this == ACCOUNT || this == PARTNER || this == LICENSES || CONTACT_GROUP.contains(this);
    }

    /** The contract's key, for example {@code account_name}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

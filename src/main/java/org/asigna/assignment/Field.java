package org.asigna.assignment;

import java.util.List;
import java.util.Locale;

/** The columns of a request that mean something, in the contract's order. */
public enum Field {
    ACCOUNT,
    ACCOUNT_NAME,
    PARTNER,
    PARTNER_NAME,
    CONTACT,
    CONTACT_EMAIL,
    CONTACT_NAME,
    VISIBILITY,
    LICENSES,
    ACTION;

    /** The columns that may name the account; the first one filled decides. */
    public static final List<Field> ACCOUNT_GROUP = List.of(ACCOUNT, ACCOUNT_NAME);

    /** The columns that may name the partner; the first one filled decides. */
    public static final List<Field> PARTNER_GROUP = List.of(PARTNER, PARTNER_NAME);

    /** The columns that may name the contact; the first one filled decides. */
    public static final List<Field> CONTACT_GROUP = List.of(CONTACT, CONTACT_EMAIL, CONTACT_NAME);

    /** Whether a cell of it may hold an id. */
    public boolean mayHoldId() {
        return this == ACCOUNT || this == PARTNER || this == LICENSES || CONTACT_GROUP.contains(this);
    }

    /** The contract's key, for example {@code account_name}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.asigna.plan;

import java.util.Locale;

/** What a run touches beside the pairs that its rows name. */
public enum Scope {
    /** Nothing. */
    ROWS,
    /** The other partners of the accounts that accepted {@code assign} rows name: they are removed. */
    ACCOUNTS,
    /** Every assignment that no row names: it is removed. */
    ALL;

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.asigna.sync;

import java.util.Locale;

/** Whether the day or the month comes first in a date such as 03/04/2026. */
public enum DateOrder {
    /** Day, month, year. */
    DMY,
    /** Month, day, year. */
    MDY;

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

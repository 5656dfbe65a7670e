package org.asigna.plan;

import java.util.Locale;

/** What becomes of a row in the end. Every row read has exactly one outcome. */
public enum Outcome {
    ACCEPTED,
    REPEATED,
    REJECTED;

    /** The word in outputs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

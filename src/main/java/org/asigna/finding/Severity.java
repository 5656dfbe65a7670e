package org.asigna.finding;

import java.util.Locale;

/** How much a finding weighs: an error rejects its row, a warning and an information do not. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** The word in reports: {@code error}, {@code warning} or {@code info}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

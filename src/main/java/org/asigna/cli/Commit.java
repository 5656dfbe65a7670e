package org.asigna.cli;

import java.util.Locale;

/** Whether one rejected row is enough to apply nothing. */
enum Commit {
    /** Accepted rows are applied. */
    VALID,
    /** Nothing is applied if any row is rejected. */
    ALL;

    /** The word on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

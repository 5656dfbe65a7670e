package org.asigna.directory.revision;

/** The two words for a status in a revision. */
public final class StatusWord {
    /** The word of what counts. */
    public static final String ACTIVE = "active";

    /** The word of what is over. */
    public static final String INACTIVE = "inactive";

    private StatusWord() {}

    /** The word for being active or not. */
    public static String of(boolean active) {
        return active ? ACTIVE : INACTIVE;
    }
}

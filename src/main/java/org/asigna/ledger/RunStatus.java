package org.asigna.ledger;

import java.util.Locale;

/** How far a run has come. */
public enum RunStatus {
    /** It has begun and not ended, or its process died before the ledger noticed. */
    RUNNING,
    /** Its plan is worked out and stored, and not applied. */
    PLANNED,
    /** Its changes are in the ledger; of a plan: those that another run applied are. */
    APPLIED,
    /** Its directory is in force. */
    SYNCED,
    /** It wrote the present assignments out. */
    EXPORTED,
    /** It judged the present assignments. */
    CHECKED,
    /** Its input, its plan or a threshold did not let it do anything. */
    REFUSED,
    /** The world broke. */
    FAILED,
    /** Its process ended before it did, or was asked to stop. */
    INTERRUPTED;

    /** The word in outputs and in the ledger. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The status of a word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static RunStatus ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

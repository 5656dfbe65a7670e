package org.asigna.assignment;

import java.util.Locale;

/** Which licences of the account the partner may see. */
public enum Visibility {
    /** Every licence of the account. */
    ALL("all"),
    /** The listed licences only. */
    SELECTED("selected");

    private final String word;

    Visibility(String word) {
        this.word = word;
    }

    /** The word in outputs: {@code all} or {@code selected}. */
    public String word() {
        return word;
    }

    /**
     * The visibility of a word in outputs.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Visibility ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

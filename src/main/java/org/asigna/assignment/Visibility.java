package org.asigna.assignment;

import java.util.Locale;

/** Which licences of the account the partner may see. */
public enum Visibility {
    /** Every licence of the account. */
    ALL,
    /** The listed licences only. */
    SELECTED;

    private final String word = name().toLowerCase(Locale.ROOT);

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

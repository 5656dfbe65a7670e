package org.asigna.finding;

/**
 * A candidate to choose from. It is never taken by the program.
 *
 * @param text what to write instead: an id, an e-mail, a word
 * @param name what a person calls it, blank if the text says all
 * @param score how near it is to what was written, 0 to 100, or {@link #UNSCORED}
 */
public record Suggestion(String text, String name, int score) {
    /** The score of a candidate that is not near but one of several that fit. */
    public static final int UNSCORED = -1;

    /** A candidate that fits as well as the others. */
    public static Suggestion of(String text, String name) {
        return new Suggestion(text, name, UNSCORED);
    }

    /** A word that would have been understood. */
    public static Suggestion of(String text) {
        return new Suggestion(text, "", UNSCORED);
    }

    /** As reports show it: {@code P-0012 Terra Data S.L. (93 %)}. */
    @Override
    public String toString() {
        String named = name.isEmpty() ? text : text + " " + name;
        return score < 0 ? named : named + " (" + score + " %)";
    }
}

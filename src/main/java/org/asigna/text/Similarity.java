package org.asigna.text;

/** How near two texts are, as a score from 0 (nothing in common) to 100 (equal). */
public final class Similarity {
    /** The least score of a near hit that is worth suggesting. */
    public static final int NEAR = 70;

    /** The score of ids that differ in nothing but leading zeros, and of the bearer of a name that stands beside. */
    public static final int ALMOST = 99;

    private Similarity() {}

    /** 100 × (1 − edits / longer length), rounded down; edits as Levenshtein counts them. */
    public static int score(String one, String other) {
        return score(new Edits(one).to(other), Math.max(one.length(), other.length()));
    }

    /** The score of a number of edits in a text of a length. */
    public static int score(int edits, int longerLength) {
        return longerLength == 0 ? 100 : 100 * (longerLength - edits) / longerLength;
    }

    /** Whether two ids differ in leading zeros only: one of them starts with zeros that the other has lost. */
    public static boolean differInZerosOnly(String one, String other) {
        return !one.equalsIgnoreCase(other) && withoutZeros(one).equalsIgnoreCase(withoutZeros(other));
    }

    /** A text without its leading zeros; a text of zeros alone keeps the last. */
    public static String withoutZeros(String text) {
        int start = 0;
        while (start < text.length() - 1 && text.charAt(start) == '0') {
            start++;
        }
        return text.substring(start);
    }
}

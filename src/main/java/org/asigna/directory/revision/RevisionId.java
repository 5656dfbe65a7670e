package org.asigna.directory.revision;

import java.util.regex.Pattern;

/**
 * The name of a revision: the first sixteen hex digits of the SHA-256 over its four tables, so that the same directory
 * is the same revision on any machine.
 *
 * @param text sixteen hex digits in lower case
 */
public record RevisionId(String text) {
    private static final int DIGITS = 16;
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{" + DIGITS + "}");

    public RevisionId {
        if (!isOne(text)) {
            throw new IllegalArgumentException(
                    "a revision is named by " + DIGITS + " hex digits in lower case, found " + text);
        }
    }

    /** Whether a text has the shape of a revision's name. */
    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** The revision whose tables have this SHA-256, in hex digits. */
    public static RevisionId ofHash(String sha256) {
        return new RevisionId(sha256.substring(0, DIGITS));
    }

    @Override
    public String toString() {
        return text;
    }
}

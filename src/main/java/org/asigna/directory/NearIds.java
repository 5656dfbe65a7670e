package org.asigna.directory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.asigna.text.Similarity;

/**
 * Finds ids that are nearly the one written: equal but for leading zeros, or one edit away (a character inserted,
 * deleted, replaced, or swapped with its neighbour). Where more than three are one edit away, none of them is meant more
 * than another, and they are left out.
 */
final class NearIds {
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz-";
    private static final int LONGEST = 40;
    private static final int MOST_ZEROS = 10;
    private static final int MOST = 3;

    private NearIds() {}

    /** The near things by score, found through their exact ids. */
    static <T> Map<T, Integer> to(String written, Function<CharSequence, Optional<T>> byId) {
        Map<T, Integer> near = new HashMap<>();
        if (written.length() > LONGEST || written.chars().anyMatch(Character::isWhitespace)) {
            return near;
        }
        oneEditAway(written, byId, near);
        if (near.size() > MOST) {
            near.clear();
        }
        otherZeros(written, byId, near);
        return near;
    }

    private static <T> void oneEditAway(
            String written, Function<CharSequence, Optional<T>> byId, Map<T, Integer> near) {
        StringBuilder text = new StringBuilder(written);
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            text.deleteCharAt(i);
            look(text, written.length(), byId, near);
            for (int a = 0; a < ALPHABET.length(); a++) {
                text.insert(i, ALPHABET.charAt(a));
                look(text, written.length(), byId, near);
                text.deleteCharAt(i);
            }
            text.insert(i, c);
            if (i > 0) {
                swap(text, i);
                look(text, written.length(), byId, near);
                swap(text, i);
            }
        }
        for (int i = 0; i <= written.length(); i++) {
            for (int a = 0; a < ALPHABET.length(); a++) {
                text.insert(i, ALPHABET.charAt(a));
                look(text, written.length() + 1, byId, near);
                text.deleteCharAt(i);
            }
        }
    }

    private static void swap(StringBuilder text, int i) {
        char c = text.charAt(i);
        text.setCharAt(i, text.charAt(i - 1));
        text.setCharAt(i - 1, c);
    }

    private static <T> void look(
            CharSequence id, int longer, Function<CharSequence, Optional<T>> byId, Map<T, Integer> near) {
        byId.apply(id).ifPresent(thing -> near.merge(thing, Similarity.score(1, longer), Math::max));
    }

    private static <T> void otherZeros(String written, Function<CharSequence, Optional<T>> byId, Map<T, Integer> near) {
        String bare = Similarity.withoutZeros(written);
        for (int zeros = 0; zeros <= MOST_ZEROS; zeros++) {
            byId.apply("0".repeat(zeros) + bare).ifPresent(thing -> near.put(thing, Similarity.ALMOST));
        }
    }
}

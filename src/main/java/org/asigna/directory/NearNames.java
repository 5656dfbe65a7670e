package org.asigna.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asigna.text.Edits;
import org.asigna.text.Similarity;

/**
 * Finds names that are nearly the one written, by an index over pairs of letters. A name is compared without its legal
 * form; where the legal forms differ the score is a little less.
 */
final class NearNames {
    private static final int OTHER_FORM = 5;

    private final List<LegalForms.Name> names = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final Map<Integer, int[]> namesByLetters = new HashMap<>();
    private final int[] none = {0};
    private int[] shared = new int[0];
    private int[] touched = new int[0];

    /** Adds the name of a number. */
    void add(int number, LegalForms.Name name) {
        int entry = names.size();
        names.add(name);
        numbers.add(number);
        for (int letters : letterPairs(name.bare())) {
            int[] list = namesByLetters.getOrDefault(letters, new int[2]);
            int count = list[0];
            if (count + 1 == list.length) {
                list = Arrays.copyOf(list, list.length * 2);
            }
            list[count + 1] = entry;
            list[0] = count + 1;
            namesByLetters.put(letters, list);
        }
    }

    /** The names whose score is at least {@link Similarity#NEAR}, in no order. */
    List<Near> to(LegalForms.Name written) {
        String bare = written.bare();
        int[] pairs = letterPairs(bare);
        if (shared.length < names.size()) {
            shared = new int[names.size()];
            touched = new int[names.size()];
        }
        int count = 0;
        for (int pair : pairs) {
            int[] list = namesByLetters.getOrDefault(pair, none);
            for (int i = 1; i <= list[0]; i++) {
                if (shared[list[i]]++ == 0) {
                    touched[count++] = list[i];
                }
            }
        }
        Edits edits = new Edits(bare);
        int atLeast = leastShared(bare.length());
        List<Near> near = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int entry = touched[i];
            if (shared[entry] >= atLeast) {
                int score = score(written, edits, names.get(entry));
                if (score >= Similarity.NEAR) {
                    near.add(new Near(numbers.get(entry), score));
                }
            }
            shared[entry] = 0;
        }
        return near;
    }

    /**
     * How many pairs of letters a name must share with the one written to be near. Of {@code n} letters of the longer
     * name, a score of {@link Similarity#NEAR} lets three tenths be edited, and each edit destroys two of the {@code n - 1}
     * pairs at most; the longer name may be the other one, so nothing is gained by rounding edits down.
     */
    private static int leastShared(int length) {
        int edited = 2 * (100 - Similarity.NEAR) * length;
        return Math.max(1, (100 * length - edited + 99) / 100 - 1);
    }

    private static int score(LegalForms.Name written, Edits edits, LegalForms.Name name) {
        int longer = Math.max(written.bare().length(), name.bare().length());
        int shorter = Math.min(written.bare().length(), name.bare().length());
        if (Similarity.score(longer - shorter, longer) < Similarity.NEAR) {
            return 0;
        }
        int score = Similarity.score(edits.to(name.bare()), longer);
        return written.form().equals(name.form()) ? score : score - OTHER_FORM;
    }

    /** A name's pairs of neighbouring letters, each as a number; a single letter is paired with nothing. */
    private static int[] letterPairs(String name) {
        if (name.length() < 2) {
            return name.chars().toArray();
        }
        int[] pairs = new int[name.length() - 1];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = name.charAt(i) << 16 | name.charAt(i + 1);
        }
        return pairs;
    }

    /**
     * A near name.
     *
     * @param number whose name
     * @param score from {@link Similarity#NEAR} to 100
     */
    record Near(int number, int score) {}
}

package org.asigna.text;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How many characters of a text must be inserted, deleted or replaced to make another of it, for one text against many: a
 * column of the table of edits is a handful of operations on 64 bits. After Myers (1999), in the form of Hyyrö (2003). Longer
 * texts are left to the library.
 */
public final class Edits {
    private static final int ASCII = 128;

    private final String text;
    private final long[] ascii = new long[ASCII];
    private final Map<Character, Long> others = new HashMap<>(0);

    /** Edits of a text. */
    public Edits(String text) {
        this.text = text;
        for (int i = 0; i < Math.min(text.length(), Long.SIZE); i++) {
            char c = text.charAt(i);
            if (c < ASCII) {
                ascii[c] |= 1L << i;
            } else {
                others.merge(c, 1L << i, (one, other) -> one | other);
            }
        }
    }

    /** How many edits make the other text of this one. */
    public int to(String other) {
        if (text.length() > Long.SIZE) {
            return LevenshteinDistance.getDefaultInstance().apply(text, other);
        }
        return text.isEmpty() ? other.length() : bitByBit(other);
    }

    private int bitByBit(String other) {
        long last = 1L << (text.length() - 1);
        long more = -1;
        long less = 0;
        int edits = text.length();
        for (int i = 0; i < other.length(); i++) {
            long same = places(other.charAt(i));
            long vertical = same | less;
            long horizontal = (((same & more) + more) ^ more) | same;
            long moreRight = less | ~(horizontal | more);
            long lessRight = more & horizontal;
            if ((moreRight & last) != 0) {
                edits++;
            } else if ((lessRight & last) != 0) {
                edits--;
            }
            moreRight = moreRight << 1 | 1;
            more = lessRight << 1 | ~(vertical | moreRight);
            less = moreRight & vertical;
        }
        return edits;
    }

    /** Where a character stands in the text: a bit for each place. */
    private long places(char c) {
        return c < ASCII ? ascii[c] : others.getOrDefault(c, 0L);
    }
}

package org.asigna.directory;

import org.asigna.directory.index.HashIndex;
import org.asigna.text.Text;
import org.asigna.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The id of an account, a partner, a contact or a licence. Ids are texts, leading zeros included, and are compared
 * without regard to case.
 *
 * @param text the id as the directory spells it, never blank
 * @param <T> what it is the id of
 */
public record Id<T>(String text) implements Comparable<Id<T>> {
    public Id {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an id cannot be blank");
        }
    }

    @Override
    public int compareTo(Id<T> other) {
        return String.CASE_INSENSITIVE_ORDER.compare(text, other.text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Id<?> id && text.equalsIgnoreCase(id.text);
    }

    @Override
    public int hashCode() {
        return hash(text);
    }

    @Override
    public String toString() {
        return text;
    }

    /** The number of an id among others, by an index of their {@linkplain #hash hashes}, or -1 if it is none of them. */
    static int find(CharSequence id, Texts ids, HashIndex byId) {
        for (int slot = byId.seek(hash(id)); slot >= 0; slot = byId.next(slot)) {
            int candidate = byId.number(slot);
            if (ids.equalsIgnoreCase(candidate, id)) {
                return candidate;
            }
        }
        return -1;
    }

    /** A hash of an id's text without regard to case. */
    static int hash(CharSequence text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + Text.lower(text.charAt(i));
        }
        return hash;
    }
}

package org.asigna.finding;

import java.util.List;

/**
 * What people are told in their language, apart from findings: the key of a phrase, and what it names. What it names may
 * itself be a telling.
 *
 * @param key the phrase's key in a language's resources
 * @param named texts, whole numbers and tellings, in the order of the phrase's placeholders
 */
public record Telling(String key, List<Object> named) {
    public Telling {
        named = List.copyOf(named);
    }

    /** The telling of a phrase that names these. */
    public static Telling of(String key, Object... named) {
        return new Telling(key, List.of(named));
    }

    /** The key and what is named, for whoever looks into a failure. */
    @Override
    public String toString() {
        return key + " " + named;
    }
}

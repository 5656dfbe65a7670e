package org.asigna.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a text means among known things: one of them, several, or none.
 *
 * @param hits the things it may mean; one is the answer, several are a choice that only a person can make
 * @param <T> the kind of thing
 */
record Match<T>(List<T> hits) {
    Match {
        hits = List.copyOf(hits);
    }

    /** The hits of one rung. Active ones count first: they alone are looked at where there is one. */
    static <T> Match<T> among(List<T> rung, Predicate<T> active) {
        List<T> activeHits = new ArrayList<>(rung.size());
        for (T hit : rung) {
            if (active.test(hit)) {
                activeHits.add(hit);
            }
        }
        return new Match<>(activeHits.isEmpty() ? rung : activeHits);
    }

    /** This match, or the next rung's where this one has no hit at all. */
    Match<T> or(Supplier<Match<T>> next) {
        return hits.isEmpty() ? next.get() : this;
    }

    boolean isOne() {
        return hits.size() == 1;
    }

    boolean isNone() {
        return hits.isEmpty();
    }
}

package org.asigna.finding;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The answer of a step that may say "no, because": a value, or the findings that say why there is none.
 *
 * @param <T> the value
 */
public sealed interface Checked<T> {
    /** A value. */
    static <T> Checked<T> of(T value) {
        return new Valid<>(value);
    }

    /** No value, because of this. */
    static <T> Checked<T> refused(Finding finding) {
        return new Refused<>(List.of(finding));
    }

    /** No value, because of these; there is at least one. */
    static <T> Checked<T> refused(List<Finding> findings) {
        return new Refused<>(findings);
    }

    /** One of two answers, by which of the two this is. */
    <R> R fold(Function<? super T, ? extends R> valid, Function<? super List<Finding>, ? extends R> refused);

    /** The value, if there is one. */
    default Optional<T> value() {
        return fold(Optional::of, findings -> Optional.empty());
    }

    /** Why there is no value; empty if there is one. */
    default List<Finding> findings() {
        return fold(value -> List.of(), findings -> findings);
    }

    /** There is a value. */
    record Valid<T>(T held) implements Checked<T> {
        @Override
        public <R> R fold(
                Function<? super T, ? extends R> valid, Function<? super List<Finding>, ? extends R> refused) {
            return valid.apply(held);
        }
    }

    /** There is none. */
    record Refused<T>(List<Finding> reasons) implements Checked<T> {
        public Refused {
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
            reasons = List.copyOf(reasons);
        }

        @Override
        public <R> R fold(
                Function<? super T, ? extends R> valid, Function<? super List<Finding>, ? extends R> refused) {
            return refused.apply(reasons);
        }
    }
}

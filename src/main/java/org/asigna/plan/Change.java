package org.asigna.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Pair;
import org.jspecify.annotations.Nullable;

/**
 * What a plan does to one assignment.
 *
 * @param kind what is done
 * @param before the assignment as it was, null if there was none
 * @param after the assignment as it shall be, null if there shall be none
 * @param source the rows that ask for it, {@code requests.csv:12,15}, the scope that removes it, or the run that is undone
 */
public record Change(
        Kind kind, @Nullable Assignment before, @Nullable Assignment after, String source) {
    private static final String BY_SCOPE = "scope ";
    private static final String BY_UNDO = "undo ";

    /** That an assignment is removed because no row names it. */
    static Change byScope(Assignment before, Scope scope) {
        return of(before, null, BY_SCOPE + scope.word());
    }

    /**
     * What takes this change back.
     *
     * @param run the id of the run that made it
     */
    public Change undone(String run) {
        return of(/* before= */ after, /* after= */ before, BY_UNDO + run);
    }

    /** From one state to another of the same pair; one of the two may be null, not both. */
    public static Change of(@Nullable Assignment before, @Nullable Assignment after, String source) {
        if (before == null) {
            return new Change(Kind.CREATED, null, after, source);
        }
        if (after == null) {
            return new Change(Kind.REMOVED, before, null, source);
        }
        return new Change(before.equals(after) ? Kind.UNCHANGED : Kind.UPDATED, before, after, source);
    }

    /** The assignment to speak of: as it shall be, or, if removed, as it was. */
    public Assignment subject() {
        Assignment subject = after != null ? after : before;
        if (subject == null) {
            throw new IllegalStateException("a change without assignment");
        }
        return subject;
    }

    /** The account and partner. */
    public Pair pair() {
        return subject().pair();
    }

    /** Whether the partner sees less of the account than before, without losing it. */
    public boolean narrows() {
        return before != null && after != null && after.narrows(before);
    }

    /** Whether no row asks for it, but the scope of the run. */
    public boolean isByScope() {
        return scope().isPresent();
    }

    /** The scope that removes it; empty if rows ask for it. */
    public Optional<Scope> scope() {
        return Arrays.stream(Scope.values())
                .filter(scope -> source.equals(BY_SCOPE + scope.word()))
                .findFirst();
    }

    /** What is done to an assignment. */
    public enum Kind {
        CREATED,
        UPDATED,
        UNCHANGED,
        REMOVED;

        private final String word = name().toLowerCase(Locale.ROOT);

        /** The word in outputs. */
        public String word() {
            return word;
        }

        /**
         * The kind of a word in outputs.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Kind ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}

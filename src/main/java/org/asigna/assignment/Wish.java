package org.asigna.assignment;

import java.util.function.Function;

/** What an accepted row asks for: that an assignment be, or that none be. */
public sealed interface Wish {
    /** The account and partner. */
    Pair pair();

    /** One of two answers, by what is asked for. */
    <R> R fold(Function<Assignment, R> assign, Function<Pair, R> remove);

    /** What a row asks for, apart from licences: rows of one pair that differ in it are in conflict. */
    default Action action() {
        return fold(assign -> Action.ASSIGN, remove -> Action.REMOVE);
    }

    /** That this assignment be. */
    record Assign(Assignment assignment) implements Wish {
        @Override
        public Pair pair() {
            return assignment.pair();
        }

        @Override
        public <R> R fold(Function<Assignment, R> assign, Function<Pair, R> remove) {
            return assign.apply(assignment);
        }
    }

    /** That the pair have no assignment. */
    record Remove(Pair pair) implements Wish {
        @Override
        public <R> R fold(Function<Assignment, R> assign, Function<Pair, R> remove) {
            return remove.apply(pair);
        }
    }
}

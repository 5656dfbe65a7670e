package org.asigna.run.undo;

import java.util.function.Function;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Pair;
import org.asigna.ledger.RunId;
import org.asigna.plan.Change;
import org.jspecify.annotations.Nullable;

/** What becomes of one assignment that a run changed when that run is undone. */
public sealed interface Undoing {
    /** One of three answers, by which of the three this is. */
    <R> R fold(
            Function<? super Restored, ? extends R> restored,
            Function<? super Kept, ? extends R> kept,
            Function<? super Undone, ? extends R> undone);

    /**
     * It becomes again what it was before the run.
     *
     * @param change from what it is to what it was
     */
    record Restored(Change change) implements Undoing {
        @Override
        public <R> R fold(
                Function<? super Restored, ? extends R> restored,
                Function<? super Kept, ? extends R> kept,
                Function<? super Undone, ? extends R> undone) {
            return restored.apply(this);
        }
    }

    /**
     * It stays, because a later run changed it.
     *
     * @param pair whose assignment
     * @param present as it is; null if there is none any more
     * @param by the later run
     */
    record Kept(Pair pair, @Nullable Assignment present, RunId by) implements Undoing {
        @Override
        public <R> R fold(
                Function<? super Restored, ? extends R> restored,
                Function<? super Kept, ? extends R> kept,
                Function<? super Undone, ? extends R> undone) {
            return kept.apply(this);
        }
    }

    /**
     * It stays, because the run was undone there already.
     *
     * @param pair whose assignment
     * @param by the run that did so
     */
    record Undone(Pair pair, RunId by) implements Undoing {
        @Override
        public <R> R fold(
                Function<? super Restored, ? extends R> restored,
                Function<? super Kept, ? extends R> kept,
                Function<? super Undone, ? extends R> undone) {
            return undone.apply(this);
        }
    }
}

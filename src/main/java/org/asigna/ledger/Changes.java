package org.asigna.ledger;

import java.io.IOException;
import java.util.Iterator;
import org.asigna.plan.Change;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a plan, read one after the other in the order of their pairs, at most one of each pair. Unchanged ones may
 * be among them, or left out and only counted.
 */
@FunctionalInterface
public interface Changes {
    /**
     * The next change, or null after the last.
     *
     * @throws IOException if the plan cannot be read on
     */
    @Nullable
    Change next() throws IOException;

    /** How many unchanged ones were left out, known after the last change. */
    default int unchanged() {
        return 0;
    }

    /** Changes that are in memory already. */
    static Changes of(Iterable<Change> changes) {
        Iterator<Change> iterator = changes.iterator();
        return () -> iterator.hasNext() ? iterator.next() : null;
    }
}

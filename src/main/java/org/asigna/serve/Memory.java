package org.asigna.serve;

import java.io.IOException;
import org.asigna.ledger.Firings;

/** The ledger's memory of the schedule, open for no longer than it takes to look. */
public interface Memory {
    /**
     * Looks, and changes what has to be changed.
     *
     * @throws IOException if it cannot be opened
     * @throws RuntimeException if another has it, or it cannot be read
     */
    <T> T look(Looking<T> looking) throws IOException;

    /** What is looked for. */
    @FunctionalInterface
    interface Looking<T> {
        /** Looks there. */
        T at(Firings firings);
    }
}

package org.asigna.directory;

import java.util.function.Consumer;

/** Departures that are given one after another, so that nobody need hold them all; of each kind an id comes once. */
@FunctionalInterface
public interface Departures {
    /** That nothing left. */
    Departures NONE = consumer -> {};

    /**
     * Gives each of them.
     *
     * @throws java.io.UncheckedIOException if they cannot be read on
     */
    void forEach(Consumer<? super Departure> consumer);
}

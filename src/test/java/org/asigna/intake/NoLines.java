package org.asigna.intake;

import org.jspecify.annotations.Nullable;

/** The lines of a sheet that ends at its header. */
final class NoLines implements LineReader {
    @Override
    public @Nullable Line next() {
        return null;
    }

    @Override
    public void close() {
        // nothing is open
    }
}

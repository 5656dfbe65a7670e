package org.asigna.run;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What broke on one thread, to be told on another. */
final class Failures {
    private Failures() {}

    /** Throws what broke, if anything did. */
    static void rethrow(@Nullable Throwable broken) throws IOException {
        if (broken instanceof IOException io) {
            throw io;
        }
        if (broken instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (broken instanceof Error error) {
            throw error;
        }
    }
}

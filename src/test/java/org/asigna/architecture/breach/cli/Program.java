package org.asigna.architecture.breach.cli;

import java.time.Clock;

/** The one class that may ask the machine for a clock. */
record Program(Clock clock) {
    static Program standard() {
        return new Program(Clock.systemUTC());
    }
}

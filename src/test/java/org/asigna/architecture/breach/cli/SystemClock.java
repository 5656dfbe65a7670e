package org.asigna.architecture.breach.cli;

import java.time.Clock;

/** The one class that may ask the machine for the time. */
record SystemClock(Clock clock) {
    static SystemClock standard() {
        return new SystemClock(Clock.systemUTC());
    }
}

package org.asigna.architecture.breach.run;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/** Asks the machine for time in each way there is, and once as it should. */
final class AsksTheMachineForTime {
    private AsksTheMachineForTime() {}

    static List<Object> now(Clock clock) {
        Supplier<Instant> reference = Instant::now;
        return List.of(
                LocalDate.now(ZoneOffset.UTC),
                reference.get(),
                System.currentTimeMillis(),
                Clock.systemUTC(),
                Instant.now(clock));
    }
}

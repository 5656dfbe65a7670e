package org.asigna.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The system's clock. Its time zone is looked up only when somebody asks for it: to know the zones, Java opens every jar
 * of the program, which takes longer than {@code --help} does.
 */
final class SystemClock extends Clock {
    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public long millis() {
        return System.currentTimeMillis();
    }
}

package org.asigna.examples;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that is a millisecond later each time it is asked. */
public final class TickingClock extends Clock {
    private final AtomicLong now;

    /** Begins at a moment. */
    public TickingClock(Instant start) {
        now = new AtomicLong(start.toEpochMilli());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a ticking clock stays in UTC");
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(now.getAndIncrement());
    }

    /** Puts it forward. */
    public void forward(Duration by) {
        now.addAndGet(by.toMillis());
    }
}

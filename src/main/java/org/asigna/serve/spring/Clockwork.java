package org.asigna.serve.spring;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.asigna.serve.Duty;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Looks at the duties when it is time, one at a time: the ledger has one writer. */
public final class Clockwork implements AutoCloseable {
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

    private Clockwork(Clock clock) {
        scheduler.setClock(clock);
        scheduler.setThreadNamePrefix("jobs-");
        scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationMillis(Duration.ofDays(1).toMillis());
        scheduler.initialize();
    }

    /** Starts it. */
    public static Clockwork start(List<Duty> duties, Clock clock) {
        Clockwork clockwork = new Clockwork(clock);
        for (Duty duty : duties) {
            // what breaks is told by the duty itself
            Object unused = clockwork.scheduler.schedule(
                    duty::look, context -> context.lastCompletion() == null ? duty.first() : duty.next());
        }
        return clockwork;
    }

    /** Begins nothing any more, and waits until what works has ended. */
    @Override
    public void close() {
        scheduler.shutdown();
    }
}

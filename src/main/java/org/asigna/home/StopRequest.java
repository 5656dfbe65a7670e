package org.asigna.home;

import java.util.concurrent.atomic.AtomicInteger;

/** Whether this process was asked to stop. Whatever takes long asks again and again, and gives up what it has not finished. */
public final class StopRequest {
    private static final int NONE = -1;

    private final AtomicInteger asked = new AtomicInteger(NONE);

    /**
     * Asks to stop.
     *
     * @param exitCode what the process is to tell the shell
     * @return whether nobody had asked before
     */
    public boolean ask(int exitCode) {
        return asked.compareAndSet(NONE, exitCode);
    }

    /**
     * Goes on if nobody has asked to stop.
     *
     * @throws StoppedException if somebody has
     */
    public void check() {
        int exitCode = asked.get();
        if (exitCode != NONE) {
            throw new StoppedException(exitCode);
        }
    }
}

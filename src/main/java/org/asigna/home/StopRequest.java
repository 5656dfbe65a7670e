package org.asigna.home;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Whether this process was asked to stop. Whatever takes long asks again and again, and gives up what it has not finished. */
public final class StopRequest {
    private static final int NONE = -1;

    private final AtomicInteger asked = new AtomicInteger(NONE);
    private final CountDownLatch latch = new CountDownLatch(1);

    /**
     * Asks to stop.
     *
     * @param exitCode what the process is to tell the shell
     * @return whether nobody had asked before
     */
    public boolean ask(int exitCode) {
        boolean first = asked.compareAndSet(NONE, exitCode);
        latch.countDown();
        return first;
    }

    /**
     * Waits until somebody asks to stop.
     *
     * @return what the process is to tell the shell
     * @throws InterruptedException if the thread is interrupted first
     */
    public int await() throws InterruptedException {
        latch.await();
        return asked.get();
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

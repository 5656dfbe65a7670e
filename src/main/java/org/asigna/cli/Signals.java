package org.asigna.cli;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.asigna.home.StopRequest;
import org.jspecify.annotations.Nullable;

/**
 * The signals by which people and systems ask a process to stop, heeded while a run goes on: the first one is a request, and
 * what has not stopped when patience ends is halted, like by a second one. A run that is halted is a run that crashed. Once a
 * run is done there is nothing left to stop: what comes after takes as long as it takes, and only a second signal ends it.
 *
 * <p>Java knows signals only by classes that no standard promises. Where they are missing, or the machine keeps a signal for
 * itself, the process ends as it would without this.
 */
final class Signals implements AutoCloseable {
    /** The name of the thread that waits for a stopping run. */
    static final String WAITING = "waiting for the run to stop";

    private static final long PATIENCE_SECONDS = 8;

    /** By the name of each signal what the process tells the shell. */
    private static final Map<String, Integer> EXIT_CODES = Map.of("INT", 130, "TERM", 143);

    private final StopRequest stop;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Object> before = new LinkedHashMap<>();

    private final @Nullable Java java = Java.find();

    private volatile boolean done;

    private Signals(StopRequest stop) {
        this.stop = stop;
    }

    /** Passes signals on as a request to stop, until closed. */
    static Signals heed(StopRequest stop) {
        Signals signals = new Signals(stop);
        EXIT_CODES.forEach(signals::heed);
        return signals;
    }

    private void heed(String name, int exitCode) {
        Object earlier = java == null ? null : java.handle(name, handler(java.handler(), exitCode));
        if (earlier != null) {
            before.put(name, earlier);
        }
    }

    private void received(int exitCode) {
        if (!stop.ask(exitCode)) {
            Runtime.getRuntime().halt(exitCode);
        }
        Thread waiting = new Thread(() -> haltUnlessDone(exitCode), WAITING);
        waiting.setDaemon(true);
        waiting.start();
    }

    private void haltUnlessDone(int exitCode) {
        try {
            if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS) && !done) {
                Runtime.getRuntime().halt(exitCode);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** What Java is to call with a signal; it calls nothing else of it. */
    private Object handler(Class<?> type, int exitCode) {
        return Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {type}, (self, method, signal) -> {
            if (method.getName().equals("handle")) {
                received(exitCode);
            }
            return null;
        });
    }

    /** The classes that know of signals. */
    private record Java(Class<?> handler, Constructor<?> signal, Method handle) {
        /** Those of this Java; null if it has none. */
        static @Nullable Java find() {
            try {
                Class<?> signal = Class.forName("sun.misc.Signal");
                Class<?> handler = Class.forName("sun.misc.SignalHandler");
                return new Java(
                        handler, signal.getConstructor(String.class), signal.getMethod("handle", signal, handler));
            } catch (ReflectiveOperationException none) {
                return null;
            }
        }

        /** Has a signal handled, and gives what handled it before; null if Java keeps the signal for itself. */
        @Nullable
        Object handle(String name, Object by) {
            try {
                return handle.invoke(null, signal.newInstance(name), by);
            } catch (ReflectiveOperationException kept) {
                return null;
            }
        }
    }

    /** Says that the run has ended in the ledger: from now on patience does not end. */
    void runIsDone() {
        done = true;
    }

    /** Heeds them no more; what handled them before does so again. */
    @Override
    public void close() {
        closed.countDown();
        if (java != null) {
            before.forEach(java::handle);
        }
    }
}

package org.asigna.cli;

import java.io.File;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.asigna.batch.Logging;
import org.asigna.examples.TickingClock;

/**
 * The program in a process of its own that waits in the midst of its run for a signal: where a method asks what time it is, or
 * tells people something. It says so on standard output, and says it again when the signal has been heeded; then it goes on, or
 * hangs. It ends with the process that started it.
 */
final class WaitingProgram {
    static final String WAITS = "waits";
    static final String HEEDED = "heeded";

    private WaitingProgram() {}

    /** What it does when the signal has been heeded. */
    enum Then {
        GOES_ON,
        /** Goes on when nobody waits any more for the run to stop. */
        OUTLASTS_PATIENCE,
        HANGS
    }

    /**
     * Starts it.
     *
     * @param where the class and the method where it waits, parted by a dot
     * @param then what it does then
     * @param errors the file that takes what it says to people
     */
    static Process start(String where, Then then, File errors, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WaitingProgram.class.getName(),
                where,
                then.name()));
        command.addAll(words);
        return new ProcessBuilder(command).redirectError(errors).start();
    }

    /** The process: where it waits, what it does then, and the words of a command. */
    public static void main(String[] arguments) {
        endWithParent();
        Logging.prepare();
        Waiting waiting = new Waiting(arguments[0], Then.valueOf(arguments[1]));
        Clock clock = new WaitingClock(waiting);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(new WaitingWriter(waiting), true);
        Program program = new Program(clock, Locale.ENGLISH, out, err, Map.of("ASIGNA_LANG", "en"), false, "asigna");
        System.exit(program.run(Arrays.copyOfRange(arguments, 2, arguments.length)));
    }

    private static void endWithParent() {
        CompletableFuture<Void> unused = ProcessHandle.current()
                .parent()
                .orElseThrow()
                .onExit()
                .thenRun(() -> Runtime.getRuntime().halt(1));
    }

    /**
     * Where it waits, once.
     *
     * @param where the end of a class's name and a method, parted by a dot
     * @param then what it does then
     */
    private record Waiting(String where, Then then, AtomicBoolean over) {
        Waiting(String where, Then then) {
            this(where, then, new AtomicBoolean());
        }

        void here() {
            if (!isThere() || over.getAndSet(true)) {
                return;
            }
            say(WAITS);
            spinWhile(() -> !isWaitedFor());
            say(HEEDED);
            if (then == Then.OUTLASTS_PATIENCE) {
                spinWhile(Waiting::isWaitedFor);
            } else if (then == Then.HANGS) {
                hang();
            }
        }

        private boolean isThere() {
            return StackWalker.getInstance()
                    .walk(frames -> frames.anyMatch(
                            frame -> (frame.getClassName() + "." + frame.getMethodName()).endsWith(where)));
        }

        /** Whether a thread waits for the run to stop. */
        private static boolean isWaitedFor() {
            return Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().equals(Signals.WAITING));
        }

        private static void spinWhile(BooleanSupplier holds) {
            while (holds.getAsBoolean()) {
                Thread.onSpinWait();
            }
        }

        private static void say(String word) {
            System.out.println(word);
            System.out.flush();
        }

        private static void hang() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException never) {
                throw new AssertionError(never);
            }
        }
    }

    /** Standard error, where whoever tells something may wait. */
    private static final class WaitingWriter extends FilterWriter {
        private final Waiting waiting;

        WaitingWriter(Waiting waiting) {
            super(new OutputStreamWriter(System.err, StandardCharsets.UTF_8));
            this.waiting = waiting;
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            waiting.here();
            super.write(text, offset, length);
        }
    }

    /** A clock at which one method waits. */
    private static final class WaitingClock extends Clock {
        private final Clock ticking = new TickingClock(Instant.parse("2026-06-30T12:00:00Z"));
        private final Waiting waiting;

        WaitingClock(Waiting waiting) {
            this.waiting = waiting;
        }

        @Override
        public Instant instant() {
            waiting.here();
            return ticking.instant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("this clock stays in UTC");
        }
    }
}

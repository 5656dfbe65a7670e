package org.asigna.cli;

import java.io.File;
import java.io.IOException;
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
import org.asigna.batch.Logging;
import org.asigna.examples.TickingClock;

/**
 * The program in a process of its own that waits in the midst of its run for a signal: where a method asks what time it is. It
 * says so on standard output, and says it again when the signal has been heeded; then it goes on, or hangs. It ends with the
 * process that started it.
 */
final class WaitingProgram {
    static final String WAITS = "waits";
    static final String HEEDED = "heeded";

    private WaitingProgram() {}

    /**
     * Starts it.
     *
     * @param where the class and the method where it waits, parted by a dot
     * @param hangs whether it hangs then
     * @param errors the file that takes what it says to people
     */
    static Process start(String where, boolean hangs, File errors, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WaitingProgram.class.getName(),
                where,
                Boolean.toString(hangs)));
        command.addAll(words);
        return new ProcessBuilder(command).redirectError(errors).start();
    }

    /** The process: where it waits, whether it hangs, and the words of a command. */
    public static void main(String[] arguments) {
        endWithParent();
        Logging.prepare();
        Clock clock = new WaitingClock(arguments[0], Boolean.parseBoolean(arguments[1]));
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
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

    /** A clock at which one method waits. */
    private static final class WaitingClock extends Clock {
        private final Clock ticking = new TickingClock(Instant.parse("2026-06-30T12:00:00Z"));
        private final String where;
        private final boolean hangs;

        WaitingClock(String where, boolean hangs) {
            this.where = where;
            this.hangs = hangs;
        }

        @Override
        public Instant instant() {
            if (isThere()) {
                say(WAITS);
                while (Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals(Signals.WAITING))) {
                    Thread.onSpinWait();
                }
                say(HEEDED);
                if (hangs) {
                    hang();
                }
            }
            return ticking.instant();
        }

        private boolean isThere() {
            return StackWalker.getInstance()
                    .walk(frames -> frames.anyMatch(
                            frame -> (frame.getClassName() + "." + frame.getMethodName()).endsWith(where)));
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

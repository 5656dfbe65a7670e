package org.asigna.crash;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong in a process, of the acts upon the files below one folder: one of them is answered by a kill or an error, or
 * the disk has room for so many bytes only. It is told from within the process, or by the system property {@link #PROPERTY}.
 */
final class Faults {
    /** Such as {@code /folder|KILL_BEFORE|MOVE|3}. */
    static final String PROPERTY = "asigna.crash.fault";

    private static final long FOR_EVER = Long.MAX_VALUE;

    private static final Map<Act, Integer> DONE = new EnumMap<>(Act.class);
    private static @Nullable Fault fault = ofProperty();
    private static long room = room(fault);

    private Faults() {}

    /** What happens. */
    enum Kind {
        NOTHING,
        KILL_BEFORE,
        KILL_WITHIN,
        KILL_AFTER,
        FAIL,
        FULL
    }

    /**
     * A fault.
     *
     * @param folder where
     * @param kind what happens
     * @param act at which acts
     * @param number at which of them, from 1; for a full disk, after how many bytes
     */
    record Fault(String folder, Kind kind, Act act, int number) {
        String text() {
            return folder + "|" + kind + "|" + act + "|" + number;
        }

        static Fault of(String text) {
            String[] parts = text.split("\\|", -1);
            return new Fault(parts[0], Kind.valueOf(parts[1]), Act.valueOf(parts[2]), Integer.parseInt(parts[3]));
        }
    }

    private static @Nullable Fault ofProperty() {
        String text = System.getProperty(PROPERTY);
        return text == null ? null : Fault.of(text);
    }

    private static long room(@Nullable Fault begun) {
        return begun != null && begun.kind() == Kind.FULL ? begun.number() : FOR_EVER;
    }

    /** From now on this fault, and nothing is done yet. */
    static synchronized void begin(Fault next) {
        DONE.clear();
        fault = next;
        room = room(next);
    }

    /** No fault any more. Gives how many acts there were. */
    static synchronized Map<Act, Integer> end() {
        fault = null;
        room = FOR_EVER;
        return new EnumMap<>(DONE.isEmpty() ? Map.of(Act.WRITE, 0) : DONE);
    }

    /** To be called before each act; the fault befalls it, or gives what is to be called after it. */
    static synchronized After before(Act act, Path path) throws IOException {
        Fault now = fault;
        if (now == null || !path.toAbsolutePath().toString().startsWith(now.folder())) {
            return After.NOTHING;
        }
        int number = DONE.merge(act, 1, Integer::sum);
        if (now.act() != act || now.number() != number) {
            return After.NOTHING;
        }
        return switch (now.kind()) {
            case KILL_BEFORE -> throw new IllegalStateException("killed, and alive: " + kill());
            case KILL_WITHIN -> After.KILL_WITHIN;
            case KILL_AFTER -> After.KILL;
            case FAIL -> throw new FileSystemException(path.toString(), null, "Input/output error");
            case NOTHING, FULL -> After.NOTHING;
        };
    }

    /** How many of so many bytes find room; none only where some were asked for and the disk is full. */
    static synchronized int take(Path path, int bytes) throws IOException {
        if (room == FOR_EVER
                || fault == null
                || !path.toAbsolutePath().toString().startsWith(fault.folder())) {
            return bytes;
        }
        if (room == 0 && bytes > 0) {
            throw new FileSystemException(path.toString(), null, "No space left on device");
        }
        int taken = (int) Math.min(room, bytes);
        room -= taken;
        return taken;
    }

    /** What comes after an act. */
    enum After {
        NOTHING,
        KILL_WITHIN,
        KILL;

        void done() {
            if (this == KILL) {
                throw new IllegalStateException("killed, and alive: " + kill());
            }
        }
    }

    /**
     * Kills this process as {@code kill -9} does, while no other thread of it does anything to files that are watched. The
     * killer ends only after its victim, so nothing is done between the signal and the death.
     */
    static synchronized String kill() {
        String self = Long.toString(ProcessHandle.current().pid());
        try {
            new ProcessBuilder("sh", "-c", "kill -9 " + self + " && while kill -0 " + self + " 2>/dev/null; do :; done")
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException alive) {
            return alive.toString();
        }
        return "nobody did it";
    }
}

package org.asigna.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The lock by which one process at a time has a home. It is the operating system's, on the file {@code lock}: a process
 * that dies lets go of it, and the text that it leaves there locks nobody out.
 */
public final class HomeLock {
    /** The byte that is locked lies far behind the text, so that others can read that on every system. */
    private static final long LOCKED_BYTE = 1L << 30;

    private static final Duration POLL = Duration.ofMillis(100);

    /** How often one asks again who has the lock that has just been taken. */
    private static final int MOST_NAMELESS_TRIES = 20;

    /**
     * What this process holds. The operating system's lock is the whole process's, and closing any other channel on the
     * file would let go of it; so a lock file that is held here is not opened again.
     */
    private static final Map<Path, Holder> HELD_HERE = new ConcurrentHashMap<>();

    private final Path file;
    private final Clock clock;
    private final Consumer<Duration> pause;

    /** The lock of a home. */
    public HomeLock(Home home, Clock clock) {
        this(home, clock, HomeLock::pause);
    }

    HomeLock(Home home, Clock clock, Consumer<Duration> pause) {
        this(home.lock(), clock, pause);
    }

    /** The lock by which one process at a time serves in a home; others may have the home itself, now and then. */
    public static HomeLock ofServing(Home home, Clock clock) {
        return new HomeLock(home.serveLock(), clock, HomeLock::pause);
    }

    private HomeLock(Path file, Clock clock, Consumer<Duration> pause) {
        this.file = file;
        this.clock = clock;
        this.pause = pause;
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    /**
     * Takes the lock if it is free.
     *
     * @param command what it is taken for, as others shall read it
     * @throws IOException if the lock file cannot be opened or written
     */
    public Attempt tryLock(String command) throws IOException {
        Holder self = new Holder(
                ProcessHandle.current().pid(),
                Operator.current(),
                command,
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        Holder here = HELD_HERE.putIfAbsent(file, self);
        if (here != null) {
            return new Taken(Optional.of(here));
        }
        Attempt attempt = new Taken(Optional.empty());
        try {
            attempt = tryFile(self);
            return attempt;
        } finally {
            if (attempt instanceof Taken) {
                HELD_HERE.remove(file);
            }
        }
    }

    /**
     * Takes the lock, waiting for it if need be, but not much longer than told; so much longer as a holder takes to write who
     * it is.
     *
     * @throws IOException if the lock file cannot be opened or written
     */
    public Attempt lock(String command, Duration wait) throws IOException {
        Attempt attempt = tryLock(command);
        Duration rest = wait;
        int namelessTries = 0;
        while (attempt instanceof Taken taken
                && (rest.compareTo(Duration.ZERO) > 0
                        || (taken.holder().isEmpty() && namelessTries++ < MOST_NAMELESS_TRIES))) {
            pause.accept(POLL);
            rest = rest.minus(POLL);
            attempt = tryLock(command);
        }
        return attempt;
    }

    private Attempt tryFile(Holder self) throws IOException {
        FileChannel channel =
                OwnerOnly.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                return new Taken(Holder.ofText(read(channel)));
            }
            write(channel, self.text());
            held = true;
            return new Held(file, channel, self);
        } finally {
            if (!held) {
                channel.close();
            }
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4096);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // reads on until the buffer is full or the text ends
        }
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** What came of trying: the lock, or who has it. */
    public sealed interface Attempt {
        /** One of two answers, by which of the two this is; the holder is empty while its text is being written. */
        <R> R fold(Function<? super Held, ? extends R> held, Function<? super Optional<Holder>, ? extends R> taken);
    }

    /** The lock, held until closed. */
    public static final class Held implements Attempt, AutoCloseable {
        private final Path file;
        private final FileChannel channel;
        private final Holder holder;

        private Held(Path file, FileChannel channel, Holder holder) {
            this.file = file;
            this.channel = channel;
            this.holder = holder;
        }

        /** Who holds it: this process. */
        public Holder holder() {
            return holder;
        }

        @Override
        public <R> R fold(
                Function<? super Held, ? extends R> held, Function<? super Optional<Holder>, ? extends R> taken) {
            return held.apply(this);
        }

        /** Lets go of the lock; closing twice does nothing more. */
        @Override
        public void close() throws IOException {
            if (!channel.isOpen()) {
                return;
            }
            try (channel) {
                channel.truncate(0);
            } finally {
                HELD_HERE.remove(file);
            }
        }
    }

    /**
     * Another has it.
     *
     * @param holder who; empty while its text is being written
     */
    public record Taken(Optional<Holder> holder) implements Attempt {
        @Override
        public <R> R fold(
                Function<? super Held, ? extends R> held, Function<? super Optional<Holder>, ? extends R> taken) {
            return taken.apply(holder);
        }
    }
}

package org.asigna.mail;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.asigna.home.OwnerOnly;

/**
 * The turn of one thread of one process at something that one does at a time. It is the operating system's lock on a file: a
 * process that dies lets go of it.
 */
final class Turn implements Closeable {
    private static final int TRIES = 50;
    private static final long PAUSE_NANOS = 100_000_000;

    /** What this process holds. A lock is the whole process's, and to close any other channel on its file lets go of it. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private Turn(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Waits for the turn, but not much longer than five seconds.
     *
     * @param file the file of the lock, by a path that is always the same
     * @return empty if others would not let go of it
     * @throws IOException if the file cannot be opened
     */
    static Optional<Turn> take(Path file) throws IOException {
        Optional<Turn> turn = tryToTake(file);
        for (int i = 1; turn.isEmpty() && i < TRIES; i++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            turn = tryToTake(file);
        }
        return turn;
    }

    private static Optional<Turn> tryToTake(Path file) throws IOException {
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        Optional<Turn> turn = Optional.empty();
        try {
            turn = lock(file);
            return turn;
        } finally {
            if (turn.isEmpty()) {
                HELD_HERE.remove(file);
            }
        }
    }

    private static Optional<Turn> lock(Path file) throws IOException {
        FileChannel channel = OwnerOnly.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
            return Optional.ofNullable(lock).map(held -> new Turn(file, channel));
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
    }

    /** Makes sure that it is still held: who acts without it acts beside others. */
    void require() {
        if (!channel.isOpen()) {
            throw new IllegalStateException("the turn is over");
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD_HERE.remove(file);
        }
    }
}

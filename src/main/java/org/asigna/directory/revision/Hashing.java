package org.asigna.directory.revision;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.security.MessageDigest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.asigna.text.Sha256;
import org.jspecify.annotations.Nullable;

/** The hash of all tables of a revision, and of each by itself, worked out beside the writing. */
final class Hashing implements Closeable {
    private final MessageDigest whole = Sha256.begin();
    private final ExecutorService beside = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "hash tables");
        thread.setDaemon(true);
        return thread;
    });
    private MessageDigest own = Sha256.begin();
    private Future<@Nullable Void> last = CompletableFuture.completedFuture(null);

    /** Takes the next bytes of the table; they must stay as they are until the next call of any method here returns. */
    void update(byte[] block, int count) throws IOException {
        await();
        last = beside.submit(() -> {
            whole.update(block, 0, count);
            own.update(block, 0, count);
            return null;
        });
    }

    /** Ends a table, and gives its hash. */
    String endOfTable() throws IOException {
        await();
        String hash = Sha256.end(own);
        own = Sha256.begin();
        return hash;
    }

    /** Ends them all, and gives the hash of all. */
    String end() throws IOException {
        await();
        return Sha256.end(whole);
    }

    private void await() throws IOException {
        try {
            last.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while a revision was hashed");
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    @Override
    public void close() {
        beside.shutdownNow();
    }
}

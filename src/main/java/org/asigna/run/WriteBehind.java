package org.asigna.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.asigna.plan.Change;
import org.asigna.plan.folder.ChangesFile;
import org.asigna.report.AssignmentsReport;
import org.asigna.report.html.PartnerGains;
import org.jspecify.annotations.Nullable;

/**
 * Writes changes into the plan and its report, and counts what partners gain and lose by them, on a thread of its own, while
 * the next accounts are settled. Files and counts are that thread's alone until this is closed.
 */
final class WriteBehind implements Closeable {
    private static final int PAGE = 1000;
    private static final int PAGES_BEHIND = 8;
    private static final List<Change> END = Collections.unmodifiableList(new ArrayList<>());

    private final ChangesFile.Writer changes;
    private final AssignmentsReport assignments;
    private final PartnerGains partners;
    private final BlockingQueue<List<Change>> pages = new ArrayBlockingQueue<>(PAGES_BEHIND);
    private final Thread thread = new Thread(this::writeAll, "writing");
    private volatile @Nullable Throwable failure;
    private List<Change> page = new ArrayList<>(PAGE);
    private boolean told;

    /** Begins to write. */
    WriteBehind(ChangesFile.Writer changes, AssignmentsReport assignments, PartnerGains partners) {
        this.changes = changes;
        this.assignments = assignments;
        this.partners = partners;
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Takes changes to be written behind those before.
     *
     * @throws IOException if the disk did not take earlier ones
     */
    void write(List<Change> more) throws IOException {
        page.addAll(more);
        if (page.size() >= PAGE) {
            hand(page);
            page = new ArrayList<>(PAGE);
        }
    }

    private void hand(List<Change> full) throws IOException {
        tell();
        put(full);
    }

    /** Throws what broke, once. */
    private void tell() throws IOException {
        if (failure != null && !told) {
            told = true;
            Failures.rethrow(failure);
        }
    }

    private void put(List<Change> next) throws InterruptedIOException {
        try {
            pages.put(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while changes were written");
        }
    }

    private void writeAll() {
        try {
            for (List<Change> next = pages.take(); next != END; next = pages.take()) {
                if (failure == null) {
                    write(next, changes, assignments);
                }
            }
        } catch (InterruptedException e) {
            failure = new InterruptedIOException("the writing of changes was interrupted");
        }
    }

    private void write(List<Change> next, ChangesFile.Writer plan, AssignmentsReport report) {
        try {
            for (Change change : next) {
                plan.write(change);
                report.write(change);
                partners.add(change);
            }
        } catch (IOException | RuntimeException | Error broken) {
            failure = broken; // told to whoever hands over the next page, or closes
        }
    }

    /**
     * Waits until everything is written.
     *
     * @throws IOException if the disk did not take it
     */
    @Override
    public void close() throws IOException {
        put(page);
        put(END);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while changes were written");
        }
        tell();
    }
}

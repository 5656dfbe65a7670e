package org.asigna.run;

import java.io.Closeable;
import java.io.IOException;
import org.asigna.ledger.RunId;

/** A run that puts a directory in force: one that is read, or one that a run refused. Its steps are {@link #sync}, {@link #end}. */
public interface Syncing extends Closeable {
    /** The command of its record. */
    String COMMAND = "sync";

    /** The run's id. */
    RunId id();

    /**
     * Does all, and publishes the run's folder.
     *
     * @throws IOException if what is read breaks, or the disk does not take what is published
     */
    void sync() throws IOException;

    /** Notes that a step has ended. */
    void endStep(String name);

    /**
     * Ends the run.
     *
     * @throws IOException if the disk does not take its end
     */
    Ending end() throws IOException;

    /** Ends a run that broke, or was stopped. */
    void fail(Exception broken);
}

package org.asigna.run;

import java.io.Closeable;
import java.io.IOException;
import org.asigna.ledger.RunId;

/**
 * A run that carries out changes that are known before it begins: an {@code apply}, or an {@code undo}. Its steps are {@link
 * #judge}, {@link #apply}, {@link #end}.
 */
public interface Applying extends Closeable {
    /** The run's id. */
    RunId id();

    /** Its English verb. */
    String command();

    /**
     * Finds out what still stands of the changes, and publishes that.
     *
     * @throws IOException if the changes cannot be read, or the disk does not take what is published
     */
    void judge() throws IOException;

    /** Whether anything is left to apply. */
    boolean applies();

    /**
     * Carries out what stands.
     *
     * @throws IOException if it cannot be read
     */
    void apply() throws IOException;

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

package org.asigna.home;

import java.util.Optional;
import org.asigna.finding.Telling;
import org.asigna.finding.Told;
import org.jspecify.annotations.Nullable;

/** Says that something gave up because the process was asked to stop. */
public final class StoppedException extends RuntimeException implements Told {
    private static final long serialVersionUID = 1L;
    private static final Telling TELLING = Telling.of("stopped");

    private final int exitCode;

    StoppedException(int exitCode) {
        super(TELLING.toString());
        this.exitCode = exitCode;
    }

    /** The one that a failure is, or came of; empty if it came of something else. */
    public static Optional<StoppedException> in(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoppedException stopped) {
                return Optional.of(stopped);
            }
        }
        return Optional.empty();
    }

    /** What the process is to tell the shell. */
    public int exitCode() {
        return exitCode;
    }

    @Override
    public Telling telling() {
        return TELLING;
    }
}

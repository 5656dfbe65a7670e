package org.asigna.batch;

/** Says that the world broke while a run went on; the cause tells how. */
public final class RunFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunFailedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

package org.asigna.intake;

import java.io.IOException;

/** A file unpacks to far more than a file of its size holds: it would fill the memory, and was perhaps made to. */
public final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What was too large, for whoever looks into it. */
    public TooLargeException(String what) {
        super(what);
    }
}

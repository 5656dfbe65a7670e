package org.asigna.home;

import java.io.IOException;

/** Says that the path given as the home is none, and why: nothing was written there. */
public final class NotAHomeException extends IOException {
    private static final long serialVersionUID = 1L;

    NotAHomeException(String sentence) {
        super(sentence);
    }
}

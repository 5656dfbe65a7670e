package org.asigna.home;

import org.asigna.finding.Telling;
import org.asigna.finding.Told;

/** Says why a folder cannot receive outputs. */
public final class NotAnOutFolderException extends RuntimeException implements Told {
    private static final long serialVersionUID = 1L;

    private final transient Telling telling;

    NotAnOutFolderException(Telling why) {
        super(why.toString());
        this.telling = why;
    }

    @Override
    public Telling telling() {
        return telling;
    }
}

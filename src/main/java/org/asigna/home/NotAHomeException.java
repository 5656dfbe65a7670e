package org.asigna.home;

import org.asigna.finding.Telling;
import org.asigna.finding.file.ToldException;

/** Says that the path given as the home is none, and why: nothing was written there. */
public final class NotAHomeException extends ToldException {
    private static final long serialVersionUID = 1L;

    NotAHomeException(Telling why) {
        super(why);
    }
}

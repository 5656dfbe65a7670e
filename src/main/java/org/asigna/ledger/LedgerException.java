package org.asigna.ledger;

import org.asigna.finding.Telling;
import org.asigna.finding.Told;

/** Says why the ledger cannot be opened, or not hold what it is given. */
public final class LedgerException extends RuntimeException implements Told {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Telling telling;

    public LedgerException(Reason reason, Telling telling) {
        super(telling.toString());
        this.reason = reason;
        this.telling = telling;
    }

    public LedgerException(Reason reason, Telling telling, Throwable cause) {
        super(telling.toString(), cause);
        this.reason = reason;
        this.telling = telling;
    }

    /** What kind of reason. */
    public Reason reason() {
        return reason;
    }

    @Override
    public Telling telling() {
        return telling;
    }

    /** Why a ledger does not serve. */
    public enum Reason {
        /** Its place has a name that a database cannot bear, or its address is none. */
        MISPLACED,
        /** Another process has it open. */
        IN_USE,
        /** A newer version of the program has worked with it. */
        NEWER,
        /** It does not open with this password, or not for this user. */
        WRONG_PASSWORD,
        /** Its owner has not allowed this user to do that. */
        NOT_PERMITTED,
        /** Another process has taken it over since. */
        LOST,
        /** A text is longer than it can hold. */
        TOO_LONG,
        /** It holds something, and was to be filled. */
        NOT_EMPTY,
        /** It cannot be reached or read. */
        UNREADABLE
    }
}

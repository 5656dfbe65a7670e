package org.asigna.ledger;

/** Says in one sentence why the ledger cannot be opened, or not hold what it is given. */
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public LedgerException(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public LedgerException(Reason reason, String sentence, Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    /** What kind of reason. */
    public Reason reason() {
        return reason;
    }

    /** Why a ledger does not serve. */
    public enum Reason {
        /** Its place has a name that a database cannot bear. */
        MISPLACED,
        /** Another process has it open. */
        IN_USE,
        /** A newer version of the program has worked with it. */
        NEWER,
        /** Its password is not the one in the password file. */
        WRONG_PASSWORD,
        /** A text is longer than it can hold. */
        TOO_LONG,
        /** It cannot be reached or read. */
        UNREADABLE
    }
}

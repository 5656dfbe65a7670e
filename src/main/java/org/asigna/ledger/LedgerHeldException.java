package org.asigna.ledger;

import java.util.Optional;
import org.asigna.home.Holder;

/** Says that another process has the ledger's database for its runs. */
public final class LedgerHeldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Holder> holder;

    /**
     * Another has it.
     *
     * @param holder who; empty if that cannot be told
     */
    public LedgerHeldException(Optional<Holder> holder) {
        super("the ledger is held by " + holder);
        this.holder = holder;
    }

    /** Who has it; empty if that cannot be told. */
    public Optional<Holder> holder() {
        return holder;
    }
}

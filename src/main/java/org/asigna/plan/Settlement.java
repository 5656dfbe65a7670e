package org.asigna.plan;

import java.time.LocalDate;
import org.asigna.directory.Programme;

/**
 * Decides what needs more than one row of an account: whole pairs, conflicts, repeats, second partners, and what a scope
 * removes. A pure function of one account's case, so accounts may be settled in any order.
 */
public final class Settlement {
    private final Programme programme;
    private final LocalDate date;
    private final Scope scope;
    private final boolean scopeWithheld;

    /**
     * Settles under a programme, on a date.
     *
     * @param scopeWithheld whether the scope removes nothing at all, because a rejected row's account is not known or a
     *     file has no rows
     */
    public Settlement(Programme programme, LocalDate date, Scope scope, boolean scopeWithheld) {
        this.programme = programme;
        this.date = date;
        this.scope = scope;
        this.scopeWithheld = scopeWithheld;
    }

    /** What becomes of the account's rows, and of its assignments. */
    public Settled settle(AccountCase account) {
        return new SettlingAccount(account, programme, date, scope, scopeWithheld).settle();
    }
}

package org.asigna.report;

import java.time.LocalDate;
import java.util.List;
import org.asigna.directory.Account;
import org.asigna.directory.Id;
import org.asigna.directory.License;
import org.asigna.directory.Partner;
import org.jspecify.annotations.Nullable;

/**
 * A licence that expires, and who can renew it.
 *
 * @param account whose it is
 * @param license which
 * @param expiresOn its last day
 * @param partners those that see it and may renew it, in the order of ids; or, if there are none, the one that lacks least, if any
 * @param reason why nobody can renew it; null if somebody can
 */
public record Expiring(
        Account account,
        License license,
        LocalDate expiresOn,
        List<Id<Partner>> partners,
        @Nullable Reason reason) {
    public Expiring {
        partners = List.copyOf(partners);
    }

    /** Whether a partner that may renew it sees it. */
    public boolean isCovered() {
        return reason == null;
    }
}

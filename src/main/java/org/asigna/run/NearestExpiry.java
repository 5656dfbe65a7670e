package org.asigna.run;

import java.time.LocalDate;
import org.asigna.directory.Account;
import org.asigna.directory.Directory;
import org.asigna.directory.Id;
import org.asigna.directory.License;
import org.jspecify.annotations.Nullable;

/**
 * When the first of an account's active licences expires: how pressing it is that a row about the account be mended. A
 * date that is past is nearer than any to come.
 */
final class NearestExpiry {
    private final Directory directory;

    NearestExpiry(Directory directory) {
        this.directory = directory;
    }

    /** The last day of the licence that expires first; null if the account is not known, or none of its licences has one. */
    @Nullable
    LocalDate of(Id<Account> account) {
        Account known = directory.accounts().byId(account.text()).orElse(null);
        LocalDate nearest = null;
        if (known != null) {
            for (License license : directory.licenses().of(known)) {
                LocalDate day = license.active() ? license.expiresOn() : null;
                if (day != null && (nearest == null || day.isBefore(nearest))) {
                    nearest = day;
                }
            }
        }
        return nearest;
    }
}

package org.asigna.run;

import java.time.LocalDate;
import org.asigna.directory.Account;
import org.asigna.directory.Directory;
import org.asigna.directory.Id;
import org.asigna.directory.Licenses;
import org.asigna.directory.index.Groups;
import org.jspecify.annotations.Nullable;

/** How urgent a row is: the day on which the first of its account's active licences expires, or has expired. */
public final class NearestExpiry {
    private final Directory directory;

    /** The expiries that a directory knows. */
    public NearestExpiry(Directory directory) {
        this.directory = directory;
    }

    /** The account's day; null if the directory does not know the account, or no day of an active licence of it. */
    public @Nullable LocalDate of(@Nullable Id<Account> account) {
        int number = account == null ? -1 : directory.accounts().number(account.text());
        if (number < 0) {
            return null;
        }
        Licenses licenses = directory.licenses();
        Groups ofAccount = licenses.ofAccount();
        LocalDate nearest = null;
        for (int place = ofAccount.start(number); place < ofAccount.end(number); place++) {
            int license = ofAccount.member(place);
            LocalDate day = licenses.active(license) ? licenses.get(license).expiresOn() : null;
            if (day != null && (nearest == null || day.isBefore(nearest))) {
                nearest = day;
            }
        }
        return nearest;
    }
}

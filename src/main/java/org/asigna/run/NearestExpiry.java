package org.asigna.run;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final Map<Id<Account>, Optional<LocalDate>> known = new HashMap<>();

    NearestExpiry(Directory directory) {
        this.directory = directory;
    }

    /** The last day of the licence that expires first; null if the account is not known, or none of its licences has one. */
    @Nullable
    LocalDate of(Id<Account> account) {
        return known.computeIfAbsent(account, this::sought).orElse(null);
    }

    private Optional<LocalDate> sought(Id<Account> id) {
        return directory.accounts().byId(id.text()).stream()
                .flatMap(account -> directory.licenses().of(account).stream())
                .filter(License::active)
                .map(License::expiresOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }
}

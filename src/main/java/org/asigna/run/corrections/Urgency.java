package org.asigna.run.corrections;

import java.time.LocalDate;
import org.asigna.directory.Account;
import org.asigna.directory.Id;
import org.jspecify.annotations.Nullable;

/** Tells how soon the rows of an account should be mended. */
@FunctionalInterface
public interface Urgency {
    /** The day that matters; null if there is none, or the account is not known. */
    @Nullable
    LocalDate of(@Nullable Id<Account> account);
}

package org.asigna.run.corrections;

import java.util.List;
import org.asigna.directory.Account;
import org.asigna.directory.Id;
import org.asigna.directory.Partner;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.jspecify.annotations.Nullable;

/**
 * A row that goes back.
 *
 * @param number its number among the kept rows
 * @param place the row
 * @param account the account that it names, null if it is not known
 * @param partner the partner that it names, null if it is not known
 * @param accepted whether it was accepted and only comes along, because a rejected one may turn out to name its pair
 * @param alone whether its account is not known, so that accepted rows of that may be missing beside it
 * @param findings everything that is to be said about it
 */
record RejectedRow(
        int number,
        Place place,
        @Nullable Id<Account> account,
        @Nullable Id<Partner> partner,
        boolean accepted,
        boolean alone,
        List<Finding> findings) {
    RejectedRow {
        findings = List.copyOf(findings);
    }
}

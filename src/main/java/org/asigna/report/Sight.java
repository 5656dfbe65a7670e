package org.asigna.report;

import java.time.LocalDate;
import java.util.List;
import org.asigna.assignment.Visibility;
import org.asigna.plan.Change.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a partner sees of one account once a run is done.
 *
 * @param account the account's id
 * @param name the account's name, empty if unknown
 * @param contactName the name of the partner's person, empty if unknown
 * @param contactEmail that person's e-mail, or the id where there is none
 * @param visibility all licences, or selected ones
 * @param change what the run did to it
 * @param licenses the licences seen, in the order of ids; none of an account that was removed
 */
public record Sight(
        String account,
        String name,
        String contactName,
        String contactEmail,
        Visibility visibility,
        Kind change,
        List<Seen> licenses) {
    public Sight {
        licenses = List.copyOf(licenses);
    }

    /** The nearest day on which one of the licences ends, null if none is known to. */
    public @Nullable LocalDate nextExpiry() {
        LocalDate nearest = null;
        for (Seen license : licenses) {
            LocalDate day = license.expiresOn();
            if (day != null && (nearest == null || day.isBefore(nearest))) {
                nearest = day;
            }
        }
        return nearest;
    }

    /**
     * A licence that is seen.
     *
     * @param id its id
     * @param product its product, empty if unknown
     * @param quantity its quantity, empty if unknown
     * @param expiresOn its last day, null if unknown
     */
    public record Seen(
            String id,
            String product,
            String quantity,
            @Nullable LocalDate expiresOn) {}
}

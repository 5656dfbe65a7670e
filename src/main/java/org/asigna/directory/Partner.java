package org.asigna.directory;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A company in the partner programme.
 *
 * @param number its number in the directory, from 0 in the order of ids
 * @param id its id
 * @param name its name, legal form included
 * @param active whether its status is active
 * @param level its level's name, blank if it has none
 * @param specialists how many certified specialists it has, if known
 * @param engineers how many certified engineers it has, if known
 * @param invitedOn the day of its invitation, null if it has none
 * @param certifiedUntil the last day of its certification, null if unknown
 */
public record Partner(
        int number,
        Id<Partner> id,
        String name,
        boolean active,
        String level,
        OptionalInt specialists,
        OptionalInt engineers,
        @Nullable LocalDate invitedOn,
        @Nullable LocalDate certifiedUntil)
        implements Named {
    /** Whether it has an invitation dated on or before a day. */
    public boolean invitedBy(LocalDate day) {
        return invitedOn != null && !invitedOn.isAfter(day);
    }

    /** Whether its certification is known to have ended before a day; its last day is inside. */
    public boolean lapsedBy(LocalDate day) {
        return certifiedUntil != null && certifiedUntil.isBefore(day);
    }
}

package org.asigna.directory;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * A level of the partner programme.
 *
 * @param name its name, as the directory writes it
 * @param specialists how many certified specialists it takes, 0 or more
 * @param engineers how many certified engineers it takes, 0 or more
 * @param byInvitation whether it is reached by invitation only
 */
public record Level(String name, int specialists, int engineers, boolean byInvitation) {
    /** A level that certifications earn. */
    public static Level earned(String name, int specialists, int engineers) {
        return new Level(name, specialists, engineers, false);
    }

    /** A level that only an invitation gives. */
    public static Level invited(String name) {
        return new Level(name, 0, 0, true);
    }

    /** Whether a partner's certifications reach what this level takes; a number that is not known is not held too low. */
    public boolean earnedBy(Partner partner) {
        return reaches(partner.specialists(), specialists) && reaches(partner.engineers(), engineers);
    }

    /** Whether it is reached by invitation only and a partner has none dated on or before a day. */
    public boolean lacksInvitation(Partner partner, LocalDate day) {
        return byInvitation && !partner.invitedBy(day);
    }

    private static boolean reaches(OptionalInt had, int needed) {
        return had.isEmpty() || had.getAsInt() >= needed;
    }
}

package org.asigna.report;

import java.util.Locale;
import java.util.Optional;
import org.asigna.finding.Code;

/** Why nobody can renew a licence, from what lacks least to what lacks most. */
public enum Reason {
    /** The account has a partner that may renew, but the licence is not among those selected for it. */
    NOT_IN_SIGHT,
    CONTACT_INACTIVE,
    CONTACT_OF_OTHER_PARTNER,
    CONTACT_UNKNOWN,
    PARTNER_NOT_CERTIFIED,
    PARTNER_NOT_INVITED,
    PARTNER_INACTIVE,
    PARTNER_UNKNOWN,
    /** The account has no partner at all. */
    NOT_ASSIGNED;

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Its public spelling; where a finding says the same, it is that of its code. */
    public String text() {
        return text;
    }

    /** The reason that a finding about an assignment is; empty if the partner may renew in spite of it. */
    public static Optional<Reason> of(Code code) {
        for (Reason reason : values()) {
            if (reason.text.equals(code.text())) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}

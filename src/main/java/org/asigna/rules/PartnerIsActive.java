package org.asigna.rules;

import java.util.List;
import org.asigna.assignment.Candidate;
import org.asigna.assignment.Field;
import org.asigna.directory.Partner;
import org.asigna.finding.Code;

/** The partner is active: {@link Code#PARTNER_INACTIVE}. */
final class PartnerIsActive implements Rule {
    @Override
    public List<Breach> breaches(Candidate candidate, Circumstances circumstances) {
        Partner partner = candidate.partner();
        return partner == null || partner.active()
                ? List.of()
                : List.of(Breach.of(
                        Code.PARTNER_INACTIVE, Field.PARTNER, partner.id().text(), partner.name()));
    }
}

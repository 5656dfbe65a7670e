package org.asigna.rules;

import java.util.List;
import org.asigna.assignment.Candidate;
import org.asigna.assignment.Field;
import org.asigna.directory.Partner;
import org.asigna.finding.Code;

/**
 * A partner whose level is by invitation only has one, dated on or before the run's date: {@link
 * Code#PARTNER_NOT_INVITED}.
 */
final class PartnerIsInvited implements Rule {
    @Override
    public List<Breach> breaches(Candidate candidate, Circumstances circumstances) {
        Partner partner = candidate.partner();
        if (partner == null
                || circumstances
                        .programme()
                        .level(partner.level())
                        .filter(level -> level.lacksInvitation(partner, circumstances.date()))
                        .isEmpty()) {
            return List.of();
        }
        String id = partner.id().text();
        return List.of(
                partner.invitedOn() == null
                        ? Breach.of(Code.PARTNER_NOT_INVITED, Field.PARTNER, id, partner.name(), partner.level())
                        : Breach.of(
                                        Code.PARTNER_NOT_INVITED,
                                        Field.PARTNER,
                                        id,
                                        partner.name(),
                                        partner.level(),
                                        partner.invitedOn())
                                .saying("later"));
    }
}

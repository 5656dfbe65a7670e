package org.asigna.rules;

import java.util.List;
import org.asigna.assignment.Candidate;
import org.asigna.assignment.Field;
import org.asigna.directory.Partner;
import org.asigna.finding.Code;

/**
 * The partner holds a level that the programme knows, where the directory knows of levels, and its certification has not
 * ended; the last day is inside: {@link Code#PARTNER_NOT_CERTIFIED}.
 */
final class PartnerIsCertified implements Rule {
    @Override
    public List<Breach> breaches(Candidate candidate, Circumstances circumstances) {
        Partner partner = candidate.partner();
        if (partner == null) {
            return List.of();
        }
        String id = partner.id().text();
        if (circumstances.levelsKnown() && partner.level().isEmpty()) {
            return List.of(Breach.of(Code.PARTNER_NOT_CERTIFIED, Field.PARTNER, id, partner.name()));
        }
        if (!partner.level().isEmpty()
                && circumstances.programme().level(partner.level()).isEmpty()) {
            return List.of(Breach.of(Code.PARTNER_NOT_CERTIFIED, Field.PARTNER, id, partner.name(), partner.level())
                    .saying("level"));
        }
        if (partner.certifiedUntil() != null && partner.lapsedBy(circumstances.date())) {
            return List.of(
                    Breach.of(Code.PARTNER_NOT_CERTIFIED, Field.PARTNER, id, partner.name(), partner.certifiedUntil())
                            .saying("lapsed"));
        }
        return List.of();
    }
}

package org.asigna.rules;

import java.util.List;
import java.util.OptionalInt;
import org.asigna.assignment.Candidate;
import org.asigna.assignment.Field;
import org.asigna.directory.Partner;
import org.asigna.finding.Code;

/** The partner's certifications reach what its level takes: {@link Code#PARTNER_LEVEL_NOT_EARNED}, a warning. */
final class PartnerEarnsItsLevel implements Rule {
    @Override
    public List<Breach> breaches(Candidate candidate, Circumstances circumstances) {
        Partner partner = candidate.partner();
        if (partner == null) {
            return List.of();
        }
        return circumstances
                .programme()
                .level(partner.level())
                .filter(level -> !level.earnedBy(partner))
                .map(level -> List.of(Breach.of(
                        Code.PARTNER_LEVEL_NOT_EARNED,
                        Field.PARTNER,
                        partner.id().text(),
                        partner.name(),
                        level.name(),
                        level.specialists(),
                        level.engineers(),
                        text(partner.specialists()),
                        text(partner.engineers()))))
                .orElse(List.of());
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "?";
    }
}

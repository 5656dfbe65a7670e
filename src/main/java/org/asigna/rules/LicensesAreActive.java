package org.asigna.rules;

import java.util.List;
import org.asigna.assignment.Candidate;
import org.asigna.assignment.Field;
import org.asigna.finding.Code;

/** Each selected licence is active: {@link Code#LICENSE_INACTIVE}, one for each that is not. */
final class LicensesAreActive implements Rule {
    @Override
    public List<Breach> breaches(Candidate candidate, Circumstances circumstances) {
        return LicenseFault.INACTIVE.in(candidate, circumstances).stream()
                .map(listed -> Breach.of(
                                Code.LICENSE_INACTIVE,
                                Field.LICENSES,
                                listed.license().account().id().text())
                        .about(listed.written()))
                .toList();
    }
}

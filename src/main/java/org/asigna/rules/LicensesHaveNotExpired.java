package org.asigna.rules;

import java.util.List;
import org.asigna.assignment.Candidate;
import org.asigna.finding.Code;

/** No selected licence has expired before the run's date: {@link Code#LICENSE_EXPIRED}, one warning for all. */
final class LicensesHaveNotExpired implements Rule {
    @Override
    public List<Breach> breaches(Candidate candidate, Circumstances circumstances) {
        return LicensesAreListedOnce.together(Code.LICENSE_EXPIRED, LicenseFault.EXPIRED.in(candidate, circumstances));
    }
}

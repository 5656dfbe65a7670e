package org.asigna.rules;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.asigna.assignment.Candidate;
import org.asigna.assignment.Candidate.Listed;
import org.asigna.assignment.Field;
import org.asigna.finding.Code;

/** No licence is listed more than once: {@link Code#LICENSE_REPEATED}, one warning for all. */
final class LicensesAreListedOnce implements Rule {
    @Override
    public List<Breach> breaches(Candidate candidate, Circumstances circumstances) {
        return together(Code.LICENSE_REPEATED, LicenseFault.REPEATED.in(candidate, circumstances));
    }

    /** One breach that names all the licences; none if there are none. */
    static List<Breach> together(Code code, Collection<Listed> licenses) {
        if (licenses.isEmpty()) {
            return List.of();
        }
        String ids = licenses.stream().map(Listed::written).collect(Collectors.joining(", "));
        return List.of(Breach.of(code, Field.LICENSES, licenses.size(), ids)
                .about(licenses.stream().map(Listed::written).collect(Collectors.joining(";"))));
    }
}

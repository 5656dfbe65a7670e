package org.asigna.report.html;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.asigna.directory.Id;
import org.asigna.directory.Partner;
import org.asigna.report.CoverageTotal;
import org.asigna.report.Expiring;
import org.asigna.report.Gap;
import org.asigna.report.Reason;

/**
 * What the page of a coverage tells.
 *
 * @param asOf the day by which it was judged
 * @param totals by days ahead, the whole window last
 * @param licenses all that expire in the window
 * @param gaps those that nobody can renew, the nearest day first
 * @param names gives the names of partners
 */
public record CoverageFacts(
        LocalDate asOf,
        List<CoverageTotal> totals,
        List<Expiring> licenses,
        List<Gap> gaps,
        Function<List<Id<Partner>>, String> names) {
    /** That of the whole window. */
    CoverageTotal whole() {
        return totals.get(totals.size() - 1);
    }

    /** How many licences nobody can renew, by why. */
    Map<Reason, Integer> reasons() {
        Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
        for (Gap gap : gaps) {
            reasons.merge(gap.reason(), gap.licenses().size(), Integer::sum);
        }
        return reasons;
    }
}

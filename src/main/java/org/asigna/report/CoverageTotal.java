package org.asigna.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How many licences expire within some days, and how many of them somebody can renew.
 *
 * @param days how many days ahead; the last is inside
 * @param licenses how many expire
 * @param covered how many of them a partner sees that may renew them
 */
public record CoverageTotal(int days, int licenses, int covered) {
    private static final List<Integer> STEPS = List.of(30, 60, 90);

    /** How many nobody can renew. */
    public int uncovered() {
        return licenses - covered;
    }

    /** The totals of 30, 60 and 90 days as far as the window reaches, and of the whole window. */
    public static List<CoverageTotal> of(List<Expiring> licenses, LocalDate asOf, int within) {
        List<CoverageTotal> totals = new ArrayList<>();
        for (int days : STEPS) {
            if (days < within) {
                totals.add(total(licenses, asOf, days));
            }
        }
        totals.add(total(licenses, asOf, within));
        return totals;
    }

    private static CoverageTotal total(List<Expiring> licenses, LocalDate asOf, int days) {
        LocalDate last = asOf.plusDays(days);
        int all = 0;
        int covered = 0;
        for (Expiring license : licenses) {
            if (!license.expiresOn().isAfter(last)) {
                all++;
                covered += license.isCovered() ? 1 : 0;
            }
        }
        return new CoverageTotal(days, all, covered);
    }
}

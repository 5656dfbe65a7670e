package org.asigna.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stops a plan from being applied at all.
 *
 * @param commitAll whether one rejected row is enough
 * @param maxErrors rejected rows, of those read; no limit if empty
 * @param maxRemovals removals by scope, of the present assignments; if empty, 5 % or 10, whichever is more
 * @param maxLosses assignments removed by rows or narrowed, of the present ones; no limit if empty
 */
public record Limits(
        boolean commitAll, Optional<Limit> maxErrors, Optional<Limit> maxRemovals, Optional<Limit> maxLosses) {
    private static final Limit FIVE_PERCENT = Limit.parse("5%");
    private static final Limit TEN = Limit.parse("10");

    /** The limits that a plan's sums go beyond, in a fixed order; empty if the plan may be applied. */
    public List<Excess> exceededBy(Sums sums) {
        List<Excess> excesses = new ArrayList<>();
        if (commitAll && sums.rejected() > 0) {
            excesses.add(new Excess("commit", sums.rejected(), "all"));
        }
        maxErrors
                .filter(limit -> limit.isExceededBy(sums.rejected(), sums.read()))
                .ifPresent(limit -> excesses.add(new Excess("max-errors", sums.rejected(), limit.toString())));
        boolean tooManyRemovals = maxRemovals
                .map(limit -> limit.isExceededBy(sums.removedByScope(), sums.present()))
                .orElse(FIVE_PERCENT.isExceededBy(sums.removedByScope(), sums.present())
                        && TEN.isExceededBy(sums.removedByScope(), sums.present()));
        if (tooManyRemovals) {
            excesses.add(new Excess(
                    "max-removals",
                    sums.removedByScope(),
                    maxRemovals.map(Limit::toString).orElse(FIVE_PERCENT + ", " + TEN)));
        }
        maxLosses
                .filter(limit -> limit.isExceededBy(sums.losses(), sums.present()))
                .ifPresent(limit -> excesses.add(new Excess("max-losses", sums.losses(), limit.toString())));
        return excesses;
    }

    /**
     * That a limit is exceeded.
     *
     * @param option the option that sets the limit, without dashes
     * @param count what was counted
     * @param limit the limit as given
     */
    public record Excess(String option, int count, String limit) {}
}

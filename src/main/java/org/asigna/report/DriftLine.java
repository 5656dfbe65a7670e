package org.asigna.report;

import java.time.LocalDate;
import org.asigna.assignment.Assignment;
import org.asigna.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * One thing to say about a present assignment.
 *
 * @param assignment which
 * @param finding what
 * @param since the day on which it was seen first
 * @param seenBy the run that saw it first
 * @param licensesAtRisk how many licences the assignment shows that cannot be renewed while it is at fault
 * @param nearestExpiry the last day of the one of them that expires first; null if none has one
 * @param isMended whether the request file beside would mend the assignment
 */
public record DriftLine(
        Assignment assignment,
        Finding finding,
        LocalDate since,
        String seenBy,
        int licensesAtRisk,
        @Nullable LocalDate nearestExpiry,
        boolean isMended) {}

package org.asigna.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asigna.assignment.Assignment;
import org.asigna.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A present assignment about which there is something to say.
 *
 * @param assignment which
 * @param findings what, as the import would say it of a row
 * @param licensesAtRisk how many licences the partner sees that it may not renew while a fault lasts: those in sight that are
 *     active and have not expired; 0 if there is no fault
 * @param nearestExpiry the last day of the one of them that expires first; null if none has one
 * @param mended the assignment that would stand; empty if nothing is to be mended, or only people can do it
 */
public record Drifted(
        Assignment assignment,
        List<Finding> findings,
        int licensesAtRisk,
        @Nullable LocalDate nearestExpiry,
        Optional<Assignment> mended) {
    public Drifted {
        findings = List.copyOf(findings);
    }

    /** Whether anything found is a fault: the import would reject the assignment. */
    public boolean isFaulty() {
        return findings.stream().anyMatch(Finding::isError);
    }
}

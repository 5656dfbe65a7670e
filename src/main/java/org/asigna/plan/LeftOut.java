package org.asigna.plan;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Visibility;
import org.asigna.directory.Id;
import org.asigna.directory.License;
import org.asigna.directory.Programme;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;

/** Licences of an account that expire soon and that a selection leaves out of sight. */
public final class LeftOut {
    private LeftOut() {}

    /**
     * The warning of them, {@link Code#SELECTED_LEAVES_EXPIRING}; empty if there are none.
     *
     * @param expiring the account's active licences that expire within the programme's window, in the order of ids
     * @param date the run's date
     * @param place where the assignment is asked for, or told of
     */
    public static Optional<Finding> of(
            Assignment assignment, List<License> expiring, LocalDate date, Programme programme, Place place) {
        if (assignment.visibility() == Visibility.ALL) {
            return Optional.empty();
        }
        Set<Id<License>> selected = Set.copyOf(assignment.licenses());
        List<License> leftOut = expiring.stream()
                .filter(license -> !selected.contains(license.id()))
                .toList();
        if (leftOut.isEmpty()) {
            return Optional.empty();
        }
        LocalDate soonest = leftOut.stream()
                .map(License::expiresOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(date);
        return Optional.of(Finding.of(
                        Code.SELECTED_LEAVES_EXPIRING,
                        place,
                        leftOut.stream().map(License::toString).collect(joining(";")))
                .naming(
                        leftOut.size(),
                        leftOut.stream()
                                .map(license -> license + " (" + license.expiresOn() + ")")
                                .collect(joining(", ")),
                        soonest,
                        programme.expiryWindowDays()));
    }
}

package org.asigna.plan;

import java.util.List;
import java.util.Map;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;

/**
 * What settlement makes of one account.
 *
 * @param changes one for each pair that is named or removed, in the order of partners
 * @param findings what only several rows together show
 * @param outcomes what becomes of each row
 * @param removedByScope how many of the changes are removals that no row asks for
 * @param withheld how many removals the scope would have made on good ground
 */
public record Settled(
        List<Change> changes, List<Finding> findings, Map<Place, Outcome> outcomes, int removedByScope, int withheld) {
    public Settled {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
        outcomes = Map.copyOf(outcomes);
    }
}

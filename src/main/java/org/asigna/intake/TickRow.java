package org.asigna.intake;

import java.util.List;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.language.Tick;

/**
 * One row of a ticks table. The texts are as they are compared; where the row cannot be believed they are blank.
 *
 * @param place the whole row
 * @param accountPlace the account's cell
 * @param account the account, an id or a name
 * @param partner the partner, an id or a name; blank if the tick is for any partner of the account, or cannot be used
 * @param license the licence's id
 * @param tick what the row says about it; unknown also if a cell that it needs cannot be used
 * @param findings what reading found wrong
 */
public record TickRow(
        Place place,
        Place accountPlace,
        String account,
        String partner,
        String license,
        Tick tick,
        List<Finding> findings) {
    public TickRow {
        findings = List.copyOf(findings);
    }
}

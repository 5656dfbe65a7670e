package org.asigna.run;

import java.util.List;
import org.asigna.assignment.Decision;
import org.asigna.run.ReadAhead.Page;

/**
 * Rows and what was decided about each by itself.
 *
 * @param page the rows
 * @param decisions a decision for each, in their order
 */
public record DecidedPage(Page page, List<Decision> decisions) {
    /** How many rows there are. */
    public int size() {
        return decisions.size();
    }
}

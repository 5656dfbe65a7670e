package org.asigna.run;

import java.util.List;
import org.asigna.assignment.Decision;

/**
 * A row and what was decided about it by itself.
 *
 * @param decision the decision
 * @param cells the row's raw cells
 */
public record Decided(Decision decision, List<String> cells) {}

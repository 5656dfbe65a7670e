package org.asigna.ledger;

import java.time.Instant;
import org.asigna.plan.Change;

/**
 * A change that was applied.
 *
 * @param run the run that applied it
 * @param at when
 * @param change the states before and after, and which rows asked for it; never {@code unchanged}
 */
public record PastChange(RunId run, Instant at, Change change) {}

package org.asigna.ledger;

/**
 * What was forgotten with some runs.
 *
 * @param runs how many runs
 * @param changes how many changes of assignments that are no longer present
 * @param departed how many partners, contacts and accounts that have left the directory and that nothing names any more
 */
public record Forgotten(int runs, int changes, int departed) {}

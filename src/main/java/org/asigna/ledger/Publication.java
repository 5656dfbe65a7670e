package org.asigna.ledger;

import java.time.Instant;

/**
 * That a directory revision came into force. A sync that finds nothing new publishes the same revision once more, which
 * tells how fresh it is.
 *
 * @param revision the revision's id
 * @param run the sync
 * @param host the machine on whose disk it was written
 * @param at when
 */
public record Publication(String revision, RunId run, String host, Instant at) {}

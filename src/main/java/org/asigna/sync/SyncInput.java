package org.asigna.sync;

/**
 * A file that a sync took rows from.
 *
 * @param file its path as given
 * @param sha256 the hash of its bytes
 * @param rows how many rows of its tables were read, blank ones not counted
 */
public record SyncInput(String file, String sha256, int rows) {}

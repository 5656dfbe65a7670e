package org.asigna.language;

/** What a status word means for Asigna: whether something counts. */
public enum Status {
    /** It counts. */
    ACTIVE,
    /** It is suspended, closed, cancelled or expired. */
    INACTIVE
}

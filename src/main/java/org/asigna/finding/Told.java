package org.asigna.finding;

/** A failure of which people are told in their language. */
public interface Told {
    /** What they are told. */
    Telling telling();
}

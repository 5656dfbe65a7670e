package org.asigna.language;

/** What a cell of the tick column says about its licence. */
public enum Tick {
    /** The partner shall see it. */
    TICKED,
    /** The partner shall not see it. */
    UNTICKED,
    /** Neither of the two can be read from it. */
    UNKNOWN
}

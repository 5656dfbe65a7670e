package org.asigna.directory.revision;

/** Gives the rows of a table one after another, in ascending order of ids, each id once. */
public interface RowSource {
    /** Puts the next row's cells where the last one's were; false after the last. */
    boolean next(RowBytes row);

    /** The number of the owner of the row given last, among the rows of the owner's table; of no meaning if nobody owns it. */
    int owner();
}

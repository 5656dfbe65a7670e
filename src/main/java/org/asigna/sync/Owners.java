package org.asigna.sync;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Who owns the rows of a table.
 *
 * @param table the owners' table, null if nobody owns them
 * @param respelled the rows that spell their owner's id otherwise than that one does
 * @param of by each row the number of its owner's, as it came
 * @param ranks by the number of each owner its number among those that stay, in the order of ids
 */
// made and read within this package, and large
@SuppressWarnings("ArrayRecordComponent")
record Owners(@Nullable DraftTable table, BitSet respelled, int[] of, int[] ranks) {
    /** That nobody owns them. */
    static final Owners NOBODY = new Owners(null, new BitSet(), new int[0], new int[0]);
}

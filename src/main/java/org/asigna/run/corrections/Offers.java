package org.asigna.run.corrections;

import java.util.List;
import java.util.Map;

/** Knows what the cells of a row offer to choose from. */
interface Offers {
    /** The texts by the index of their column. */
    Map<Integer, List<String>> of(RejectedRow row, List<String> cells);
}

package org.asigna.run.corrections;

import java.util.List;
import org.asigna.text.Text;

/**
 * The cells of a row beyond the header of its source, as they go back: as they stand where they are few, else the first
 * filled ones, one beside the other. So a row that has any keeps one, and is malformed still until somebody mends it.
 *
 * @param kept those that go back
 * @param leftOut how many filled ones do not
 */
record CellsBeyond(List<String> kept, int leftOut) {
    private static final int MOST = 100;

    /**
     * Those of a row.
     *
     * @param cells all its cells
     * @param columns how many the header has
     */
    static CellsBeyond of(List<String> cells, int columns) {
        List<String> beyond = cells.subList(Math.min(columns, cells.size()), cells.size());
        if (beyond.size() <= MOST) {
            return new CellsBeyond(beyond, 0);
        }
        List<String> filled =
                beyond.stream().filter(cell -> !Text.clean(cell).isEmpty()).toList();
        int kept = Math.min(filled.size(), MOST);
        return new CellsBeyond(filled.subList(0, kept), filled.size() - kept);
    }
}

package org.asigna.intake;

import java.util.List;
import org.asigna.text.Text;

/**
 * One record of a file as it stands: plain data that could cross a process.
 *
 * @param row its number as the program shows it, from 1; in CSV the physical line where the record starts
 * @param cells the cells' texts as a person sees them; a short line simply has fewer
 * @param fault why the line cannot be believed, as a variant of the sentences of {@code row-malformed}; blank if nothing
 *     is wrong with it
 */
public record Line(int row, List<String> cells, String fault) {
    public Line {
        cells = List.copyOf(cells);
    }

    /** Whether no cell of it holds anything visible. */
    public boolean isBlank() {
        return fault.isEmpty()
                && cells.stream().allMatch(cell -> Text.clean(cell).isEmpty());
    }
}

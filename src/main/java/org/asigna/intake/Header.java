package org.asigna.intake;

import java.util.List;
import java.util.Map;
import org.asigna.language.TableKind;
import org.asigna.text.Text;

/**
 * The line of a sheet that names its columns.
 *
 * @param kind the kind of table whose columns it names
 * @param line the line
 * @param columns by each key that it names the index of the first column that does
 */
record Header(TableKind kind, Line line, Map<String, Integer> columns) {
    /** How much of what its kind requires it names, in per cent. */
    int requiredShare() {
        long named = kind.required().stream().filter(columns::containsKey).count();
        return kind.required().isEmpty()
                ? 100
                : (int) (100 * named / kind.required().size());
    }

    /** Whether it fits one and the same line better than another kind's header does. */
    boolean fitsBetterThan(Header other) {
        return columns.size() > other.columns.size()
                || (columns.size() == other.columns.size() && requiredShare() > other.requiredShare());
    }

    /** The cells up to the last filled one, as written. */
    List<String> cells() {
        int width = line.cells().size();
        while (width > 0 && Text.clean(line.cells().get(width - 1)).isEmpty()) {
            width--;
        }
        return line.cells().subList(0, width);
    }
}

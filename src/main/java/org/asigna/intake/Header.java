package org.asigna.intake;

import java.util.List;
import java.util.Map;
import org.asigna.assignment.Field;
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
    private static final List<List<Field>> MAKING_REQUESTS =
            List.of(Field.ACCOUNT_GROUP, Field.PARTNER_GROUP, List.of(Field.VISIBILITY, Field.ACTION));

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

    /**
     * Whether a line is rather a header of this kind, which is not wanted, than of a wanted one: it names more of its
     * columns, and no smaller share of those that make such a table. So a directory's table stays one that has all it
     * needs and names of owners beside their ids, as a request has them.
     */
    boolean displaces(Header wanted) {
        return columns.size() > wanted.columns.size() && makingShare() >= wanted.requiredShare();
    }

    /** How much of what makes a table of its kind it names, in per cent; requests say what is to be for whom. */
    int makingShare() {
        if (kind != TableKind.REQUESTS) {
            return requiredShare();
        }
        long named = MAKING_REQUESTS.stream()
                .filter(group -> group.stream().anyMatch(field -> columns.containsKey(field.key())))
                .count();
        return (int) (100 * named / MAKING_REQUESTS.size());
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

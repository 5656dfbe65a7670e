package org.asigna.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asigna.language.TableKind;
import org.asigna.language.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header among the first lines of a sheet: the line that names the most columns of one of the wanted kinds, at
 * least two, and half of those that the kind requires. Of equally good lines the first counts; of kinds that fit it equally
 * well the one most of whose required columns it names, then the one that is wanted first.
 */
final class HeaderFinder {
    private static final int LEAST_COLUMNS = 2;
    private static final int LEAST_REQUIRED_SHARE = 50;

    private final Vocabulary vocabulary;
    private final List<TableKind> kinds;

    HeaderFinder(Vocabulary vocabulary, List<TableKind> kinds) {
        this.vocabulary = vocabulary;
        this.kinds = kinds;
    }

    Optional<Header> find(List<Line> top) {
        Header best = null;
        for (Line line : top) {
            Header header = best(line);
            if (header != null
                    && (best == null || header.columns().size() > best.columns().size())) {
                best = header;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How many columns the best header names; 0 if there is none. */
    int worth(List<Line> top) {
        return find(top).map(header -> header.columns().size()).orElse(0);
    }

    private @Nullable Header best(Line line) {
        Header best = null;
        for (TableKind kind : kinds) {
            Header header = new Header(kind, line, columns(kind, line));
            boolean fits = header.columns().size() >= LEAST_COLUMNS && header.requiredShare() >= LEAST_REQUIRED_SHARE;
            if (fits && (best == null || header.fitsBetterThan(best))) {
                best = header;
            }
        }
        return best;
    }

    private Map<String, Integer> columns(TableKind kind, Line line) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < line.cells().size() && line.fault().isEmpty(); i++) {
            int index = i;
            vocabulary.column(kind, line.cells().get(i)).ifPresent(key -> columns.putIfAbsent(key, index));
        }
        return columns;
    }
}

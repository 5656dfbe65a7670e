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
 * well the one most of whose required columns it names, then the one that is wanted first. A line that fits a kind better
 * that is not wanted is no header, and neither is a lesser one in the same sheet.
 */
final class HeaderFinder {
    private static final int LEAST_COLUMNS = 2;
    private static final int LEAST_REQUIRED_SHARE = 50;

    private final Vocabulary vocabulary;
    private final Wanted wanted;

    HeaderFinder(Vocabulary vocabulary, Wanted wanted) {
        this.vocabulary = vocabulary;
        this.wanted = wanted;
    }

    Optional<Header> find(List<Line> top) {
        return best(top).filter(header -> wanted.kinds().contains(header.kind()));
    }

    /** How many columns the best header names, wanted or not; 0 if there is none. */
    int worth(List<Line> top) {
        return best(top).map(header -> header.columns().size()).orElse(0);
    }

    private Optional<Header> best(List<Line> top) {
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

    private @Nullable Header best(Line line) {
        Header best = null;
        for (TableKind kind : wanted.kinds()) {
            Header header = new Header(kind, line, columns(kind, line));
            if (fits(header, header.requiredShare()) && (best == null || header.fitsBetterThan(best))) {
                best = header;
            }
        }
        for (TableKind kind : wanted.others()) {
            Header header = new Header(kind, line, columns(kind, line));
            if (fits(header, header.makingShare()) && (best == null || header.displaces(best))) {
                best = header;
            }
        }
        return best;
    }

    private static boolean fits(Header header, int share) {
        return header.columns().size() >= LEAST_COLUMNS && share >= LEAST_REQUIRED_SHARE;
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

package org.asigna.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asigna.finding.Place;
import org.asigna.finding.Source;

/** How rows are named in findings and in {@code source} columns. */
final class Rows {
    private static final int MOST_NAMED = 20;

    private Rows() {}

    /** All of them: {@code a.csv:12,15; b.csv!Sheet:3}. */
    static String named(Collection<Place> places) {
        Map<Source, List<String>> rows = new LinkedHashMap<>();
        places.stream().sorted().forEach(place -> rows.computeIfAbsent(place.source(), key -> new ArrayList<>())
                .add(Integer.toString(place.row())));
        List<String> sources = new ArrayList<>();
        rows.forEach((source, numbers) -> sources.add(source.name() + ":" + String.join(",", numbers)));
        return String.join("; ", sources);
    }

    /** The first of them, for a sentence: a sheet of conflicting rows must not name them all in each. */
    static String briefly(Collection<Place> places) {
        String named = named(places.stream().sorted().limit(MOST_NAMED).toList());
        return places.size() > MOST_NAMED ? named + " … (" + places.size() + ")" : named;
    }
}

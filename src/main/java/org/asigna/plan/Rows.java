package org.asigna.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asigna.finding.Place;
import org.asigna.finding.Source;

/** How rows, in the order they were read, are named in findings and in {@code source} columns. */
final class Rows {
    private static final int MOST_NAMED = 20;

    private Rows() {}

    /** All of them: {@code a.csv:12,15; b.csv!Sheet:3}. */
    static String named(List<Place> places) {
        if (places.size() == 1) {
            return places.get(0).rowName();
        }
        Map<Source, List<String>> rows = new LinkedHashMap<>();
        places.forEach(place ->
                rows.computeIfAbsent(place.source(), key -> new ArrayList<>()).add(Integer.toString(place.row())));
        List<String> sources = new ArrayList<>();
        rows.forEach((source, numbers) -> sources.add(source.name() + ":" + String.join(",", numbers)));
        return String.join("; ", sources);
    }

    /** The first of them, and how many there are, for a sentence: a row of many must not name them all. */
    static String briefly(List<Place> places) {
        return places.size() > MOST_NAMED
                ? named(places.subList(0, MOST_NAMED)) + " … (" + places.size() + ")"
                : named(places);
    }

    /** The same without one of them. */
    static String othersBriefly(List<Place> places, Place but) {
        List<Place> first = places.subList(0, Math.min(places.size(), MOST_NAMED + 1)).stream()
                .filter(place -> !place.equals(but))
                .limit(MOST_NAMED)
                .toList();
        int others = places.size() - 1;
        return others > first.size() ? named(first) + " … (" + others + ")" : named(first);
    }
}

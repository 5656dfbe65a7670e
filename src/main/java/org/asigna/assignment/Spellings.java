package org.asigna.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asigna.directory.Id;

/** Ids that occur often, each kept once to the letter and numbered from 0. */
final class Spellings<T> {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Id<T>> ids = new ArrayList<>();

    /** The number of an id as it is spelt here. */
    int number(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        int number = ids.size();
        numbers.put(text, number);
        ids.add(new Id<>(text));
        return number;
    }

    Id<T> get(int number) {
        return ids.get(number);
    }

    int size() {
        return ids.size();
    }
}

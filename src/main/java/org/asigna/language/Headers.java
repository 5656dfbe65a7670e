package org.asigna.language;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asigna.text.Similarity;
import org.asigna.text.Text;

/** The headers that people write for the columns of one kind of table, in all languages. */
final class Headers {
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> spellings = new LinkedHashMap<>();

    Headers(TableKind kind, List<Language> languages) {
        for (Language language : languages) {
            for (String key : kind.columns()) {
                language.columns().words(kind.key() + "." + key).forEach(header -> add(header, key));
            }
        }
    }

    private void add(String header, String key) {
        String folded = Text.fold(header);
        String other = keys.put(folded, key);
        if (other != null && !other.equals(key)) {
            throw new IllegalStateException("header " + header + " stands for " + other + " and for " + key);
        }
        spellings.putIfAbsent(folded, header);
    }

    Optional<String> key(String header) {
        return Optional.ofNullable(keys.get(Text.fold(header)));
    }

    Optional<String> nearest(String header) {
        String folded = Text.fold(header);
        String nearest = null;
        int best = Similarity.NEAR - 1;
        for (Map.Entry<String, String> known : spellings.entrySet()) {
            int score = Similarity.score(folded, known.getKey());
            if (score > best) {
                best = score;
                nearest = known.getValue();
            }
        }
        return Optional.ofNullable(nearest);
    }
}

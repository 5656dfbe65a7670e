package org.asigna.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asigna.text.Similarity;
import org.asigna.text.Text;

/** The headers that people write for the columns of one kind of table, in all languages. */
final class Headers {
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> spellings = new LinkedHashMap<>();
    private final Map<String, Set<Language>> languages = new HashMap<>();

    Headers(TableKind kind, List<Language> languages) {
        for (Language language : languages) {
            for (String key : kind.columns()) {
                language.columns().words(kind.key() + "." + key).forEach(header -> add(header, key, language));
            }
        }
    }

    private void add(String header, String key, Language language) {
        String folded = Text.fold(header);
        String other = keys.put(folded, key);
        if (other != null && !other.equals(key)) {
            throw new IllegalStateException("header " + header + " stands for " + other + " and for " + key);
        }
        spellings.putIfAbsent(folded, header);
        languages.computeIfAbsent(folded, none -> new HashSet<>()).add(language);
    }

    Optional<String> key(String header) {
        return Optional.ofNullable(keys.get(Text.fold(header)));
    }

    /** The languages in which a header is known. */
    Set<Language> languages(String header) {
        return Set.copyOf(languages.getOrDefault(Text.fold(header), Set.of()));
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

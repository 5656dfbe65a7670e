package org.asigna.directory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.asigna.finding.Suggestion;
import org.asigna.text.Similarity;
import org.jspecify.annotations.Nullable;

/**
 * What a text that means nothing in a register may have meant: at most three active ones, best first, equals in the
 * order of ids. An answer is worked out once per distinct text.
 *
 * @param <T> what is sought
 */
public final class Nearest<T extends Named> {
    private static final int MOST = 3;
    private static final int MOST_REMEMBERED = 50_000;

    private final Register<T> register;
    private final LegalForms legalForms;
    private final Map<List<String>, List<Suggestion>> remembered = new HashMap<>();
    private @Nullable NearNames names;

    /** Seeks in a register; its names are indexed when the first is asked for. */
    public Nearest(Register<T> register, LegalForms legalForms) {
        this.register = register;
        this.legalForms = legalForms;
    }

    /** The nearest to a text, and to the name that stands beside it, blank if none does. */
    public List<Suggestion> to(String written, String nameBeside) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(List.of(written, nameBeside), key -> seek(written, nameBeside));
    }

    private List<Suggestion> seek(String written, String nameBeside) {
        Map<T, Integer> scores = new HashMap<>(NearIds.to(written, register::byId));
        if (isNameLike(written)) {
            for (NearNames.Near near : names().to(legalForms.split(written))) {
                scores.merge(register.get(near.number()), near.score(), Math::max);
            }
        }
        List<T> bearers = nameBeside.isEmpty() ? List.of() : register.byName(nameBeside);
        if (bearers.size() == 1) {
            scores.put(bearers.get(0), Similarity.ALMOST);
        }
        return scores.entrySet().stream()
                .filter(entry -> entry.getKey().active())
                .sorted(Comparator.comparing((Entry<T, Integer> entry) -> -entry.getValue())
                        .thenComparing(entry -> entry.getKey().number()))
                .limit(MOST)
                .map(entry -> suggestion(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A text in which digits are not the greater part: an id would not be found among names. */
    private static boolean isNameLike(String written) {
        return 2 * written.chars().filter(Character::isDigit).count() < written.length();
    }

    private NearNames names() {
        if (names == null) {
            NearNames index = new NearNames();
            for (int number = 0; number < register.size(); number++) {
                T thing = register.get(number);
                if (thing.active()) {
                    index.add(number, legalForms.split(thing.name()));
                }
            }
            names = index;
        }
        return names;
    }

    private static Suggestion suggestion(Named thing, int score) {
        return new Suggestion(thing.id().text(), thing.name(), score);
    }
}

package org.asigna.language;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asigna.assignment.Action;
import org.asigna.assignment.Visibility;
import org.asigna.text.Text;

/** The headers and words of all languages together: a file may mix them. */
public final class Vocabulary {
    /** The titles of the sheets that Asigna puts beside tables. */
    private static final List<String> TITLES =
            List.of("summary.title", "template.lists.title", "template.instructions.title");

    /** The titles of those that stand beside corrections. */
    private static final List<String> CORRECTIONS_TITLES = List.of("corrections.lists", "corrections.title");

    private static final Vocabulary STANDARD = new Vocabulary(Language.ALL);

    private final Map<TableKind, Headers> headers = new EnumMap<>(TableKind.class);
    private final Set<String> titles = new HashSet<>();
    private final Set<String> correctionsTitles = new HashSet<>();
    private final Set<String> ignored = new HashSet<>();
    private final Map<String, Visibility> visibilities = new HashMap<>();
    private final Map<String, Action> actions = new HashMap<>();
    private final Map<String, Tick> ticks = new HashMap<>();
    private final Map<String, Status> statuses = new HashMap<>();
    private final Set<String> cellErrors = new HashSet<>();
    private final BitSet cellErrorInitials = new BitSet();

    /** The vocabulary of some languages; where two headers are equally near, that of the earlier language is suggested. */
    public Vocabulary(List<Language> languages) {
        for (TableKind kind : TableKind.values()) {
            headers.put(kind, new Headers(kind, languages));
        }
        for (Language language : languages) {
            language.columns().words("ignored").forEach(header -> ignored.add(Text.fold(header)));
            TITLES.forEach(key -> titles.add(Text.fold(language.workbooks().say(key))));
            CORRECTIONS_TITLES.forEach(
                    key -> correctionsTitles.add(Text.fold(language.workbooks().say(key))));
            learn(language.words());
        }
        cellErrors.forEach(word -> cellErrorInitials.set(word.charAt(0)));
    }

    /** The vocabulary of all languages that Asigna knows. */
    public static Vocabulary standard() {
        return STANDARD;
    }

    private void learn(Resource words) {
        words.words("visibility.all").forEach(word -> visibilities.put(folded(word), Visibility.ALL));
        words.words("visibility.selected").forEach(word -> visibilities.put(folded(word), Visibility.SELECTED));
        words.words("action.assign").forEach(word -> actions.put(folded(word), Action.ASSIGN));
        words.words("action.remove").forEach(word -> actions.put(folded(word), Action.REMOVE));
        words.words("tick.ticked").forEach(word -> ticks.put(folded(word), Tick.TICKED));
        words.words("tick.unticked").forEach(word -> ticks.put(folded(word), Tick.UNTICKED));
        words.words("status.active").forEach(word -> statuses.put(folded(word), Status.ACTIVE));
        words.words("status.inactive").forEach(word -> statuses.put(folded(word), Status.INACTIVE));
        words.words("cell-error").forEach(word -> cellErrors.add(Text.key(word)));
    }

    /** The key of the column that a header names in a kind of table; case, accents, punctuation and spaces do not matter. */
    public Optional<String> column(TableKind kind, String header) {
        return of(kind).key(header);
    }

    /**
     * The language in which a table's header is written: that in which more of its cells are known, and known in no other,
     * than in any other. Empty if several have equally many.
     */
    public Optional<Language> language(TableKind kind, List<String> header) {
        Map<Language, Integer> known = new HashMap<>();
        for (String cell : header) {
            Set<Language> languages = of(kind).languages(cell);
            if (languages.size() == 1) {
                languages.forEach(language -> known.merge(language, 1, Integer::sum));
            }
        }
        int most = known.values().stream().max(Integer::compare).orElse(0);
        List<Language> best = known.entrySet().stream()
                .filter(counted -> counted.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    /** Whether a header is one that Asigna's own outputs carry and that means nothing on the way in. */
    public boolean isIgnored(String header) {
        return ignored.contains(Text.fold(header));
    }

    /** The known header that is nearest to an unknown one, spelled as in the resources; empty if none is near. */
    public Optional<String> nearestHeader(TableKind kind, String header) {
        return of(kind).nearest(header);
    }

    /** Whether a text is the title of a sheet that Asigna puts beside tables. */
    public boolean isTitle(String text) {
        return titles.contains(Text.fold(text)) || isCorrectionsTitle(text);
    }

    /** Whether a text is the title of a sheet that Asigna puts beside corrections. */
    public boolean isCorrectionsTitle(String text) {
        return correctionsTitles.contains(Text.fold(text));
    }

    /** The visibility of a word, empty if it is none of the known ones. */
    public Optional<Visibility> visibility(String word) {
        return Optional.ofNullable(visibilities.get(folded(word)));
    }

    /** The action of a word, empty if it is none of the known ones; a blank cell has no word. */
    public Optional<Action> action(String word) {
        return Optional.ofNullable(actions.get(folded(word)));
    }

    /** What a cell of the tick column says; blank is unticked. */
    public Tick tick(String word) {
        String folded = folded(word);
        return folded.isEmpty() ? Tick.UNTICKED : ticks.getOrDefault(folded, Tick.UNKNOWN);
    }

    /** The status of a word, empty if it is none of the known ones; a blank cell has no word. */
    public Optional<Status> status(String word) {
        return Optional.ofNullable(statuses.get(folded(word)));
    }

    /** Whether a cell's text is what a spreadsheet shows where a formula failed, for example {@code #N/A}. */
    public boolean isCellError(String text) {
        return startsLikeCellError(text) && cellErrors.contains(Text.key(Text.clean(text)));
    }

    /** Whether the first character leaves it possible: most cells need no closer look. */
    private boolean startsLikeCellError(String text) {
        char first = text.isEmpty() ? 'x' : text.charAt(0);
        boolean visible = first > ' ' && first <= '~';
        return !visible || cellErrorInitials.get(Text.lower(first));
    }

    private Headers of(TableKind kind) {
        Headers known = headers.get(kind);
        if (known == null) {
            throw new IllegalStateException("no headers for " + kind);
        }
        return known;
    }

    /** A word folded; one of signs alone, which folding would empty, as it is. */
    private static String folded(String word) {
        String folded = Text.fold(word);
        return folded.isEmpty() ? Text.clean(word) : folded;
    }
}

package org.asigna.language;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.asigna.finding.Finding;
import org.asigna.finding.Heading;
import org.asigna.finding.Suggestion;

/** What one language says about findings: what was found, what was expected, what to do. */
public final class Sentences {
    private static final String NEAR = "suggestions.one";
    private static final String CHOICE = "suggestions.several";
    private static final String DATE = "date";

    /** Longer texts are cut in sentences; the finding's value has all of it. */
    private static final int LONGEST = 200;

    private final Map<String, MessageFormat> sentences = new HashMap<>();
    private final DateTimeFormatter dates;
    private final Resource columns;

    Sentences(Resource resource, Resource columns, Locale locale) {
        this.columns = columns;
        dates = DateTimeFormatter.ofPattern(resource.text(DATE), locale);
        for (String key : resource.keys()) {
            sentences.put(key, new MessageFormat(resource.text(key), locale));
        }
    }

    /** The finding's sentence, its suggestions at the end. */
    public String of(Finding finding) {
        Object[] named = new Object[finding.details().size() + 1];
        named[0] = shown(finding.value());
        for (int i = 1; i < named.length; i++) {
            named[i] = shown(finding.details().get(i - 1));
        }
        return format(key(finding), named) + suggestions(finding);
    }

    /** The keys of all that can be said. */
    Set<String> keys() {
        return Set.copyOf(sentences.keySet());
    }

    private String key(Finding finding) {
        String key = finding.sentenceKey();
        return sentences.containsKey(key) ? key : finding.code().text();
    }

    /** The candidates that the sentence has not named yet. */
    private String suggestions(Finding finding) {
        List<Suggestion> left = finding.suggestions().stream()
                .filter(suggestion -> !finding.details().contains(suggestion.text()))
                .toList();
        if (left.isEmpty()) {
            return "";
        }
        String listed = left.stream().map(Suggestion::toString).collect(Collectors.joining(", "));
        return "; " + format(left.size() == 1 ? NEAR : CHOICE, listed);
    }

    private Object shown(Object named) {
        if (named instanceof LocalDate date) {
            return dates.format(date);
        }
        if (named instanceof Heading heading) {
            return columns.words(heading.key()).get(0);
        }
        return named instanceof String text && text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : named;
    }

    /** Formats are not safe for threads, so each use has its own copy. */
    private String format(String key, Object... named) {
        MessageFormat sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalStateException("no sentence for " + key);
        }
        return ((MessageFormat) sentence.clone()).format(named);
    }
}

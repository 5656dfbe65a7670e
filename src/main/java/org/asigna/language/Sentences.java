package org.asigna.language;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    private final Resource resource;
    private final Resource columns;
    private final Locale locale;
    private final Map<String, MessageFormat> sentences = new ConcurrentHashMap<>();

    Sentences(Resource resource, Resource columns, Locale locale) {
        this.resource = resource;
        this.columns = columns;
        this.locale = locale;
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
        return resource.keys();
    }

    private String key(Finding finding) {
        String key = finding.sentenceKey();
        return resource.find(key) != null ? key : finding.code().text();
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
            return DateTimeFormatter.ofPattern(resource.text(DATE), locale).format(date);
        }
        if (named instanceof Heading heading) {
            return columns.words(heading.key()).get(0);
        }
        return named instanceof String text && text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : named;
    }

    /** Formats are not safe for threads, so each use has its own copy. */
    private String format(String key, Object... named) {
        MessageFormat sentence = sentences.computeIfAbsent(key, one -> new MessageFormat(resource.text(one), locale));
        return ((MessageFormat) sentence.clone()).format(named);
    }
}

package org.asigna.finding;

import java.util.Comparator;
import java.util.List;

/**
 * One thing to say about a place. The sentence is built when it is written, in the language of the run, from the code,
 * the variant and the details.
 *
 * @param code what kind of thing
 * @param severity how much it weighs
 * @param place where
 * @param value the cell's text, or the part of it that is meant; blank for a whole row
 * @param variant which of the code's sentences fits, blank for the only one
 * @param details what the sentence names, in the order of its placeholders from 1: texts, whole numbers, dates,
 *     headings; placeholder 0 is the value
 * @param suggestions candidates, best first
 */
public record Finding(
        Code code,
        Severity severity,
        Place place,
        String value,
        String variant,
        List<Object> details,
        List<Suggestion> suggestions) {
    /** Findings as reports list them: by place, then code; equals stay in the order of their cell. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::place)
            .thenComparing(finding -> finding.code().text());

    public Finding {
        details = List.copyOf(details);
        suggestions = List.copyOf(suggestions);
    }

    /** A finding about a cell's text. */
    public static Finding of(Code code, Place place, String value) {
        return new Finding(code, code.severity(), place, value, "", List.of(), List.of());
    }

    /** A finding about a whole row or source. */
    public static Finding of(Code code, Place place) {
        return of(code, place, "");
    }

    /** The same finding with what its sentence names. */
    public Finding naming(Object... named) {
        return new Finding(code, severity, place, value, variant, List.of(named), suggestions);
    }

    /** The same finding said in another of its code's sentences. */
    public Finding saying(String otherVariant) {
        return new Finding(code, severity, place, value, otherVariant, details, suggestions);
    }

    /** The same finding with candidates to choose from. */
    public Finding suggesting(List<Suggestion> candidates) {
        return new Finding(code, severity, place, value, variant, details, candidates);
    }

    /** The same finding with another weight. */
    public Finding weighing(Severity other) {
        return new Finding(code, other, place, value, variant, details, suggestions);
    }

    /** Whether it rejects its row. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The sentence's name in a language's resources: {@code partner-not-certified.lapsed}. */
    public String sentenceKey() {
        return variant.isEmpty() ? code.text() : code.text() + "." + variant;
    }
}

package org.asigna.language;

import java.util.Optional;
import org.asigna.assignment.Action;
import org.asigna.assignment.Visibility;

/** The headers and words of all languages together: a file may mix them. */
public final class Vocabulary {
    /** The vocabulary of all languages that Asigna knows. */
    public static Vocabulary standard() {
        return new Vocabulary();
    }

    /** The key of the column that a header names in a kind of table; case, accents, punctuation and spaces do not matter. */
    public Optional<String> column(TableKind kind, String header) {
        return Optional.empty();
    }

    /** Whether a header is one that Asigna's own outputs carry and that means nothing on the way in. */
    public boolean isIgnored(String header) {
        return false;
    }

    /** The known header that is nearest to an unknown one, spelled as in the resources; empty if none is near. */
    public Optional<String> nearestHeader(TableKind kind, String header) {
        return Optional.empty();
    }

    /** The visibility of a word, empty if it is none of the known ones. */
    public Optional<Visibility> visibility(String word) {
        return Optional.empty();
    }

    /** The action of a word, empty if it is none of the known ones; a blank cell has no word. */
    public Optional<Action> action(String word) {
        return Optional.empty();
    }

    /** What a cell of the tick column says; blank is unticked. */
    public Tick tick(String word) {
        return Tick.UNKNOWN;
    }

    /** The status of a word, empty if it is none of the known ones; a blank cell has no word. */
    public Optional<Status> status(String word) {
        return Optional.empty();
    }

    /** Whether a cell's text is what a spreadsheet shows where a formula failed, for example {@code #N/A}. */
    public boolean isCellError(String text) {
        return false;
    }
}

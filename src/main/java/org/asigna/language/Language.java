package org.asigna.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.asigna.assignment.Action;
import org.asigna.assignment.Visibility;

/**
 * A language that Asigna reads and writes: a folder of resources named by its tag. What the folder lacks is said in English,
 * so that a translation can grow.
 */
public final class Language {
    /** English. */
    public static final Language ENGLISH = new Language("en");

    /** Spanish. */
    public static final Language SPANISH = new Language("es");

    /**
     * All languages, in the order in which their headers are suggested. A further language is a folder, and a line in the
     * resource {@code languages}.
     */
    public static final List<Language> ALL =
            Resource.lines("languages").stream().map(Language::named).toList();

    private final String tag;
    private final Resource columns;
    private final Resource words;
    private final Sentences sentences;
    private final Phrases phrases;
    private final Phrases workbooks;
    private final Phrases report;
    private final Help help;

    private Language(String tag) {
        this.tag = tag;
        this.columns = new Resource(tag, "columns");
        this.words = new Resource(tag, "words");
        this.sentences = new Sentences(new Resource(tag, "sentences"), columns, Locale.forLanguageTag(tag));
        this.phrases = new Phrases(new Resource(tag, "phrases"), Locale.forLanguageTag(tag));
        this.workbooks = new Phrases(new Resource(tag, "workbooks"), Locale.forLanguageTag(tag));
        this.report = new Phrases(new Resource(tag, "report"), Locale.forLanguageTag(tag));
        this.help = new Help(new Resource(tag, "help"));
    }

    private static Language named(String tag) {
        return Stream.of(ENGLISH, SPANISH)
                .filter(language -> language.tag.equals(tag))
                .findFirst()
                .orElseGet(() -> new Language(tag));
    }

    /** The language of a tag, empty if Asigna does not know it. */
    public static Optional<Language> of(String tag) {
        return ALL.stream().filter(language -> language.tag.equals(tag)).findFirst();
    }

    /** Its tag, for example {@code es}. */
    public String tag() {
        return tag;
    }

    /** Its locale, for numbers and the names of months. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** What it says at the command line. */
    public Phrases phrases() {
        return phrases;
    }

    /** What it says in workbooks, apart from findings. */
    public Phrases workbooks() {
        return workbooks;
    }

    /** What it says on the page for people, apart from findings. */
    public Phrases report() {
        return report;
    }

    /** What it says in the help of commands. */
    public Help help() {
        return help;
    }

    /** What it says about findings. */
    public Sentences sentences() {
        return sentences;
    }

    /** The header that it suggests for a column. */
    public String header(TableKind kind, String key) {
        return columns.words(kind.key() + "." + key).get(0);
    }

    /** The word that it suggests for a visibility. */
    public String word(Visibility visibility) {
        return words.words("visibility." + visibility.word()).get(0);
    }

    /** The word that it suggests for an action. */
    public String word(Action action) {
        return words.words("action." + action.name().toLowerCase(Locale.ROOT)).get(0);
    }

    /** The word that it suggests for a ticked licence. */
    public String tick() {
        return words.words("tick.ticked").get(0);
    }

    Resource columns() {
        return columns;
    }

    Resource words() {
        return words;
    }

    @Override
    public String toString() {
        return tag;
    }
}

package org.asigna.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that Asigna reads and writes: a folder of resources named by its tag. */
public final class Language {
    /** English. */
    public static final Language ENGLISH = new Language("en");

    /** Spanish. */
    public static final Language SPANISH = new Language("es");

    /** All languages, in the order in which their headers are suggested. A further language is a folder and a line here. */
    public static final List<Language> ALL = List.of(ENGLISH, SPANISH);

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

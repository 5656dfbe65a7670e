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

    /** All languages, in the order in which their words are looked up and suggested. */
    public static final List<Language> ALL = List.of(ENGLISH, SPANISH);

    private final String tag;

    private Language(String tag) {
        this.tag = tag;
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
}

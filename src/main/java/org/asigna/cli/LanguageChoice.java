package org.asigna.cli;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Optional;
import org.asigna.language.Language;

/**
 * Which language to speak: that of {@code --lang}, wherever it stands, else that of {@code ASIGNA_LANG}, else, for a run
 * that reads requests, that of the first file's header, else the system's, which is English if Asigna does not know it.
 */
final class LanguageChoice {
    static final String OPTION = "--lang";

    private static final String VARIABLE = "ASIGNA_LANG";

    private final Program program;

    LanguageChoice(Program program) {
        this.program = program;
    }

    /** The language that the words name, before they are understood; empty if they name none, or one that is none. */
    Optional<Language> said(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (words[i].startsWith(OPTION + "=")) {
                return known(words[i].substring(OPTION.length() + 1));
            }
            if (words[i].equals(OPTION) && i + 1 < words.length) {
                return known(words[i + 1]);
            }
        }
        return Optional.empty();
    }

    /** The language that the environment names. */
    Optional<Language> set() {
        return known(variable());
    }

    /** What is wrong with the environment's word, if it names none. */
    Optional<String> fault() {
        return variable().isEmpty() || set().isPresent()
                ? Optional.empty()
                : Optional.of(system().phrases()
                        .say(
                                "language-variable",
                                VARIABLE,
                                variable(),
                                Language.ALL.stream().map(Language::tag).collect(joining(", "))));
    }

    /** The system's language. */
    Language system() {
        return Language.of(program.locale().getLanguage()).orElse(Language.ENGLISH);
    }

    private String variable() {
        return program.environment().getOrDefault(VARIABLE, "").strip();
    }

    private static Optional<Language> known(String tag) {
        return Language.of(tag.toLowerCase(Locale.ROOT));
    }
}

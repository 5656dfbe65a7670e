package org.asigna.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asigna.language.Language;

/**
 * Somebody who gets letters.
 *
 * @param address where to
 * @param language in which language; that of the run if empty
 * @param runs about runs of which commands, by their English verbs; about all if empty
 * @param onlyProblems whether only about runs that {@linkplain News#isProblem had a problem}
 */
public record Recipient(Address address, Optional<Language> language, Set<String> runs, boolean onlyProblems) {
    /** The commands that letters tell of: those that change or judge something; {@code inbox} where it breaks itself. */
    public static final List<String> RUNS =
            List.of("sync", "plan", "import", "apply", "undo", "check", "coverage", "inbox");

    public Recipient {
        runs = Set.copyOf(runs);
    }

    /** Somebody who gets every letter. */
    public static Recipient ofAll(Address address, Language language) {
        return new Recipient(address, Optional.of(language), Set.of(), false);
    }

    /** Whether it is told of runs of that command at all. */
    boolean isToldOf(News news) {
        return RUNS.contains(news.command()) && (runs.isEmpty() || runs.contains(news.command()));
    }

    /** Whether a run is one that it wants to know of. */
    boolean wants(News news) {
        return !onlyProblems || news.isProblem();
    }
}

package org.asigna.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asigna.language.Language;
import org.asigna.ledger.jdbc.LedgerAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What every command takes, before the command's name or behind it. */
final class CommonOptions {
    @Option(names = "--home", scope = ScopeType.INHERIT, paramLabel = "${bundle:label.dir}")
    private @Nullable Path home;

    @Option(names = "--database", scope = ScopeType.INHERIT, paramLabel = "URL")
    private @Nullable String database;

    @Option(names = "--wait", scope = ScopeType.INHERIT, paramLabel = "${bundle:label.duration}")
    private @Nullable Duration wait;

    @Option(names = LanguageChoice.OPTION, scope = ScopeType.INHERIT, paramLabel = "${bundle:label.lang}")
    private @Nullable Language language;

    @Option(names = "--quiet", scope = ScopeType.INHERIT)
    private boolean quiet;

    @Option(names = "--verbose", scope = ScopeType.INHERIT)
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true)
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    Path home(Program program) {
        if (home != null) {
            return home;
        }
        String set = program.environment().getOrDefault("ASIGNA_HOME", "");
        return Path.of(set.isBlank() ? "asigna-data" : set);
    }

    /** Where the ledger is, if it is not in the home. */
    Optional<LedgerAddress> database(Program program, Language speaking) throws IOException {
        return new DatabaseChoice(program, speaking.phrases()).address(database);
    }

    /** What people are told of where the ledger is. */
    String place(Program program, Language speaking) {
        return new DatabaseChoice(program, speaking.phrases()).place(database).orElseGet(() -> home(program)
                .toString());
    }

    /** How long to wait for another that has the ledger. */
    Duration wait(Duration otherwise) {
        return wait == null ? otherwise : wait;
    }

    /** The same options as words, for another command. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        add(words, "--home", home);
        add(words, "--database", database);
        add(words, "--wait", wait == null ? null : wait.toSeconds() + "s");
        add(words, LanguageChoice.OPTION, language == null ? null : language.tag());
        add(words, "--quiet", quiet ? "" : null);
        add(words, "--verbose", verbose ? "" : null);
        return words;
    }

    private static void add(List<String> words, String option, @Nullable Object value) {
        if (value != null) {
            words.add(option);
            if (!value.toString().isEmpty()) {
                words.add(value.toString());
            }
        }
    }

    Optional<Language> language() {
        return Optional.ofNullable(language);
    }

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }
}

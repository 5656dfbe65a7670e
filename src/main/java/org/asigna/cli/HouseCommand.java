package org.asigna.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.asigna.language.Language;
import org.asigna.language.Phrases;
import picocli.CommandLine.ParentCommand;

/** A command that works in the home. */
abstract class HouseCommand implements Callable<Integer> {
    private final Program program;
    private final String verb;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private RootCommand root;

    /**
     * A command.
     *
     * @param verb its name in English, which outputs and the ledger bear
     */
    HouseCommand(Program program, String verb) {
        this.program = program;
        this.verb = verb;
    }

    Program program() {
        return program;
    }

    String verb() {
        return verb;
    }

    CommonOptions common() {
        return root.common();
    }

    /** The language to speak. */
    Language language() {
        LanguageChoice choice = new LanguageChoice(program);
        return common().language().or(choice::set).or(this::languageOfFiles).orElseGet(choice::system);
    }

    /** The language of the files that the command reads, as far as it is known by now. */
    Optional<Language> languageOfFiles() {
        return Optional.empty();
    }

    Phrases phrases() {
        return language().phrases();
    }

    /** Tells people something, unless they want quiet. */
    void tell(String line) {
        if (!common().quiet()) {
            program.tell(line);
        }
    }
}

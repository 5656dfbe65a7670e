package org.asigna.cli;

import java.util.concurrent.Callable;
import org.asigna.language.Language;
import org.asigna.language.Phrases;
import picocli.CommandLine.ParentCommand;

/** A command that works in the home. */
abstract class HouseCommand implements Callable<Integer> {
    private final Program program;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private RootCommand root;

    HouseCommand(Program program) {
        this.program = program;
    }

    Program program() {
        return program;
    }

    CommonOptions common() {
        return root.common();
    }

    /** The language to speak. */
    Language language() {
        return program.language();
    }

    Phrases phrases() {
        return language().phrases();
    }

    /** Tells people something, unless they want quiet. */
    void tell(String line) {
        if (!common().quiet()) {
            program.err().println(line);
        }
    }
}

package org.asigna.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells wrong usage in a line, with the nearest right word, and where help is; exit 2. */
record UsageHandler(Program program) implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        PrintWriter err = program.err();
        err.println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName().replaceFirst("^asigna", "");
        err.println(program.language().phrases().say("try-help", program.launcher() + command));
        return CommandLine.ExitCode.USAGE;
    }
}

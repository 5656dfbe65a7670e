package org.asigna.cli;

import org.asigna.language.Phrases;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Tells wrong usage in a line, and where help is; exit 2. */
record UsageHandler(Program program, Phrases phrases) implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        program.tell(new WrongUsage(phrases).sentence(wrong));
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName().replaceFirst("^asigna", "");
        program.tell(phrases.say("try-help", program.launcher() + command));
        return CommandLine.ExitCode.USAGE;
    }
}

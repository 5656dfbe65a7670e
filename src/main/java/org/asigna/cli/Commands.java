package org.asigna.cli;

import java.util.List;
import org.asigna.language.Language;
import org.asigna.language.Phrases;
import picocli.CommandLine;

/** The command line in one language: each command bears its name there, and those of the other languages as aliases. */
final class Commands {
    private Commands() {}

    /** All commands, in the order of help. */
    private static List<HouseCommand> all(Program program) {
        return List.of(
                new ImportCommand(program),
                new PlanCommand(program),
                new ApplyCommand(program),
                new SyncCommand(program),
                new HistoryCommand(program),
                new ShowCommand(program),
                new ExplainCommand(program),
                new ExportCommand(program));
    }

    static CommandLine of(Program program, Language language) {
        CommandLine commands = new CommandLine(new RootCommand(language.phrases()));
        for (HouseCommand command : all(program)) {
            String verb = command.verb();
            String[] aliases = Language.ALL.stream()
                    .filter(other -> !other.equals(language))
                    .map(other -> name(other.phrases(), verb))
                    .toArray(String[]::new);
            commands.addSubcommand(name(language.phrases(), verb), new CommandLine(command), aliases);
        }
        describe(commands, language, "asigna");
        commands.getSubcommands().values().forEach(command -> describe(command, language, verb(command)));
        commands.setOut(program.out());
        commands.setErr(program.err());
        commands.setParameterExceptionHandler(new UsageHandler(program, language.phrases()));
        commands.setExecutionExceptionHandler(new FailureHandler(program));
        new Converters(language.phrases()).register(commands);
        return commands;
    }

    /** What a command is called, by its English verb; a verb that another version knows stays as it is. */
    static String name(Phrases phrases, String verb) {
        return phrases.find("command." + verb).orElse(verb);
    }

    private static void describe(CommandLine command, Language language, String verb) {
        command.getCommandSpec().resourceBundle(new HelpBundle(language.help(), verb));
    }

    private static String verb(CommandLine command) {
        HouseCommand own = command.getCommand();
        return own.verb();
    }
}

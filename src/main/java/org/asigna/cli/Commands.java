package org.asigna.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.asigna.language.Language;
import org.asigna.language.Phrases;
import org.asigna.ledger.Run;
import org.asigna.report.json.RunJson;
import org.asigna.run.PlanOptions;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;

/** The command line in one language: each command bears its name there, and those of the other languages as aliases. */
final class Commands {
    private Commands() {}

    /** All commands, in the order of help. */
    private static List<HouseCommand> all(Program program) {
        return List.of(
                new ImportCommand(program),
                new PlanCommand(program),
                new ApplyCommand(program),
                new UndoCommand(program),
                new SyncCommand(program),
                new CheckCommand(program),
                new CoverageCommand(program),
                new HistoryCommand(program),
                new ShowCommand(program),
                new ExplainCommand(program),
                new ExportCommand(program),
                new TemplateCommand(program),
                new BackupCommand(program),
                new RestoreCommand(program),
                new PurgeCommand(program),
                new InboxCommand(program),
                new NightCommand(program),
                new ServeCommand(program));
    }

    /**
     * The command line for some words. If they begin with a command, it knows no other; else a command that they do not
     * name has its name and its help, but no options: to inspect the classes of all commands would take longer than some
     * commands do.
     */
    static CommandLine of(Program program, Language language, String... words) {
        Making making = new Making();
        CommandLine commands = new CommandLine(new RootCommand(language.phrases()), making);
        commands.getCommandSpec().versionProvider(new Version());
        for (HouseCommand command : beginning(all(program), words)) {
            String name = name(language.phrases(), command.verb());
            String[] aliases = aliases(language, command.verb());
            Object known = isNamed(name, aliases, words) ? command : CommandSpec.wrapWithoutInspection(command, making);
            commands.addSubcommand(name, new CommandLine(known, making), aliases);
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

    /** The command that the words begin with; all, if they begin with none. */
    private static List<HouseCommand> beginning(List<HouseCommand> all, String... words) {
        for (HouseCommand command : all) {
            for (Language language : Language.ALL) {
                if (words.length > 0 && words[0].equals(name(language.phrases(), command.verb()))) {
                    return List.of(command);
                }
            }
        }
        return all;
    }

    /** What a command is called in the other languages. */
    private static String[] aliases(Language language, String verb) {
        return Language.ALL.stream()
                .filter(other -> !other.equals(language))
                .map(other -> name(other.phrases(), verb))
                .toArray(String[]::new);
    }

    /** What a command is called, by its English verb; a verb that another version knows stays as it is. */
    static String name(Phrases phrases, String verb) {
        return phrases.find("command." + verb).orElse(verb);
    }

    /** Whether one of the words may name the command; a word with {@code @} names a file of words. */
    private static boolean isNamed(String name, String[] aliases, String... words) {
        List<String> names = List.of(aliases);
        return Stream.of(words).anyMatch(word -> word.equals(name) || names.contains(word) || word.startsWith("@"));
    }

    /** What the command of a run is called, marked if it took facts over from the vendor's portal. */
    static String name(Phrases phrases, Run run) {
        boolean baseline = RunJson.object(run.options()).containsKey(PlanOptions.BASELINE);
        return name(phrases, run.command()) + (baseline ? " --" + PlanOptions.BASELINE : "");
    }

    private static void describe(CommandLine command, Language language, String verb) {
        command.getCommandSpec().resourceBundle(new HelpBundle(language.help(), verb));
    }

    private static String verb(CommandLine command) {
        HouseCommand own = command.getCommand();
        return own.verb();
    }

    /** What picocli lets others make. Its own factory looks through all jars for Groovy first, so it makes only the rest. */
    private static final class Making implements IFactory {
        @Override
        public <T> T create(Class<T> type) throws Exception {
            return type.equals(List.class)
                    ? type.cast(new ArrayList<>())
                    : CommandLine.defaultFactory().create(type);
        }
    }
}

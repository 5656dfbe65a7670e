package org.asigna.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code asigna}: nothing by itself, everything by its commands. */
@Command(
        name = "asigna",
        description = "Assigns partners to customer accounts in bulk, with the licences each may see.",
        versionProvider = Version.class,
        subcommands = {
            ImportCommand.class,
            PlanCommand.class,
            ApplyCommand.class,
            SyncCommand.class,
            HistoryCommand.class,
            ShowCommand.class,
            ExportCommand.class
        })
final class RootCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and leave.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean version;

    CommonOptions common() {
        return common;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? None was given.");
    }
}

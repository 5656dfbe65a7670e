package org.asigna.cli;

import org.asigna.language.Phrases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code asigna}: nothing by itself, everything by its commands. */
@Command(name = "asigna")
final class RootCommand implements Runnable {
    private final Phrases phrases;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    @SuppressWarnings("unused") // picocli acts on it
    private boolean version;

    RootCommand(Phrases phrases) {
        this.phrases = phrases;
    }

    CommonOptions common() {
        return common;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), phrases.say("usage.no-command"));
    }
}

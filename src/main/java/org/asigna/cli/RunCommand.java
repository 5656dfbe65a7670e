package org.asigna.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.asigna.home.NotAnOutFolderException;
import org.asigna.home.OutFolder;
import org.asigna.run.Ending;
import picocli.CommandLine.Mixin;

/** A command that is a run: it ends with outputs, a summary and an exit code. */
abstract class RunCommand extends HouseCommand {
    @Mixin
    private final RunOptions options = new RunOptions();

    RunCommand(Program program, String verb) {
        super(program, verb);
    }

    RunOptions options() {
        return options;
    }

    /** What is wrong with the command's words as such, before anything is opened. */
    void check() throws IOException {}

    /** Does the work. */
    abstract Ending run(Session session) throws IOException;

    @Override
    public Integer call() throws IOException {
        check();
        Optional<OutFolder> out = options.out();
        if (out.isPresent()) {
            out.get().requireOutside(common().home(program()));
        }
        Session opened = Session.forRuns(program(), common(), verb(), language());
        // signals are heeded until all is over, the session's end included
        try (Signals signals = Signals.heed(opened.house().stop());
                Session session = opened) {
            if (out.isPresent()) {
                out.get().putBack();
            }
            Ending ending = run(session);
            signals.runIsDone();
            copy(ending, out);
            new Summary(program().launcher(), language())
                    .lines(ending, options.outPath().orElse(ending.folder()))
                    .forEach(this::tell);
            if (options.json()) {
                program().out().print(ending.json());
            }
            return ending.exitCode();
        }
    }

    private void copy(Ending ending, Optional<OutFolder> out) {
        if (out.isEmpty()) {
            return;
        }
        try {
            out.get().receive(ending.folder());
        } catch (NotAnOutFolderException changed) {
            throw notCopied(ending, phrases().say(changed.telling()));
        } catch (IOException | UncheckedIOException disk) {
            throw notCopied(ending, disk.toString());
        }
    }

    private CommandException notCopied(Ending ending, String why) {
        Path named = options.outPath().orElse(ending.folder());
        return new CommandException(
                1,
                phrases()
                        .say(
                                "out-failed",
                                named.toString(),
                                why,
                                ending.folder().toString()));
    }
}

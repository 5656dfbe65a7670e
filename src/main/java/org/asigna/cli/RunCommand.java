package org.asigna.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.asigna.home.NotAnOutFolderException;
import org.asigna.home.OutFolder;
import org.asigna.ledger.RunId;
import org.asigna.run.Ending;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** A command that is a run: it ends with outputs, a summary and an exit code. */
abstract class RunCommand extends HouseCommand {
    @Mixin
    private final RunOptions options = new RunOptions();

    private @Nullable Mailing mailing;
    private Optional<RunId> begun = Optional.empty();

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

    /** The letters that the command writes; there is one for each run that ends in it. */
    Mailing mailing() throws IOException {
        Mailing known = mailing;
        if (known == null) {
            known = Mailing.of(program(), common());
            mailing = known;
        }
        return known;
    }

    @Override
    public Integer call() throws IOException {
        check();
        Optional<OutFolder> out = options.out();
        if (out.isPresent()) {
            out.get().requireOutside(common().home(program()));
        }
        Mailing letters = mailing();
        try {
            return run(out, letters);
        } catch (IOException | RuntimeException broken) {
            letters.writeFailure(verb(), begun, broken, language());
            throw broken;
        } finally {
            letters.send(language());
        }
    }

    private int run(Optional<OutFolder> out, Mailing letters) throws IOException {
        Session opened = Session.forRuns(program(), common(), verb(), language());
        // signals are heeded until all is over, the session's end included
        try (Signals signals = Signals.heed(opened.house().stop());
                Session session = opened) {
            if (out.isPresent()) {
                out.get().putBack();
            }
            Ending ending = run(session);
            signals.runIsDone();
            letters.write(ending, language());
            copy(ending, out);
            new Summary(program().launcher(), language())
                    .lines(ending, options.outPath().orElse(ending.folder()))
                    .forEach(this::tell);
            if (options.json()) {
                program().out().print(ending.json());
            }
            return ending.exitCode();
        } finally {
            begun = opened.lastId();
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

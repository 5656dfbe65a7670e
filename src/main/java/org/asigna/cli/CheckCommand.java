package org.asigna.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.asigna.run.CheckRun;
import org.asigna.run.CompareRun;
import org.asigna.run.Ending;
import org.asigna.run.GivenFile;
import org.asigna.run.Inputs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code check}: judges the present assignments against the directory in force. */
@Command(sortOptions = false)
final class CheckCommand extends RunCommand {
    @Option(names = "--against", paramLabel = "${bundle:label.file}")
    private @Nullable GivenFile against;

    CheckCommand(Program program) {
        super(program, "check");
    }

    @Override
    void check() {
        if (against != null && !Files.exists(against.path())) {
            throw new CommandException(2, phrases().say("no-file", against.asGiven()));
        }
    }

    @Override
    Ending run(Session session) throws IOException {
        session.requireSynced(phrases(), program().launcher());
        return against == null ? drift(session) : differences(session, against);
    }

    private Ending drift(Session session) throws IOException {
        try (CheckRun run = new CheckRun(
                session.house(),
                options().asOf(program()),
                language(),
                options().format(),
                session.nextId())) {
            try {
                return run.check();
            } catch (IOException | RuntimeException broken) {
                run.fail(broken);
                throw broken;
            }
        }
    }

    private Ending differences(Session session, GivenFile portal) throws IOException {
        try (Inputs inputs = Inputs.open(session.house().vocabulary(), List.of(portal), List.of(), false);
                CompareRun run = new CompareRun(
                        session.house(),
                        portal,
                        inputs,
                        options().asOf(program()),
                        language(),
                        options().format(),
                        session.nextId())) {
            try {
                return run.compare();
            } catch (IOException | RuntimeException broken) {
                run.fail(broken);
                throw broken;
            }
        }
    }
}

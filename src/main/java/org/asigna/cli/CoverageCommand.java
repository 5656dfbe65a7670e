package org.asigna.cli;

import java.io.IOException;
import org.asigna.run.CoverageRun;
import org.asigna.run.Ending;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code coverage}: which licences expire soon, and which of them nobody can renew. */
@Command(sortOptions = false)
final class CoverageCommand extends RunCommand {
    private static final int STANDARD = 90;

    /** A century, which keeps every day within what a date can be. */
    private static final int MOST = 36_500;

    @Option(names = "--within", paramLabel = "${bundle:label.days}")
    private int within = STANDARD;

    CoverageCommand(Program program) {
        super(program, "coverage");
    }

    @Override
    void check() {
        if (within < 0 || within > MOST) {
            throw new CommandException(ExitCode.USAGE, phrases().say("coverage.days", MOST));
        }
    }

    @Override
    Ending run(Session session) throws IOException {
        session.requireSynced(phrases(), program().launcher());
        try (CoverageRun run = new CoverageRun(
                session.house(),
                options().asOf(program()),
                within,
                language(),
                options().format(),
                session.nextId())) {
            try {
                return run.cover();
            } catch (IOException | RuntimeException broken) {
                run.fail(broken);
                throw broken;
            }
        }
    }
}

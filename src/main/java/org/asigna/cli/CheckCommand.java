package org.asigna.cli;

import java.io.IOException;
import org.asigna.run.CheckRun;
import org.asigna.run.Ending;
import picocli.CommandLine.Command;

/** {@code check}: judges the present assignments against the directory in force. */
@Command(sortOptions = false)
final class CheckCommand extends RunCommand {
    CheckCommand(Program program) {
        super(program, "check");
    }

    @Override
    Ending run(Session session) throws IOException {
        session.requireDirectory(phrases());
        if (session.house().ledger().currentRevision().isEmpty()) {
            throw new CommandException(
                    Ending.REFUSED, phrases().say("directory.needed", program().launcher()));
        }
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
}

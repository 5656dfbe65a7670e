package org.asigna.cli;

import java.io.IOException;
import org.asigna.run.Ending;
import org.asigna.run.ExportRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code export}: all present assignments, in a form that can be handed in again. */
@Command(sortOptions = false)
final class ExportCommand extends RunCommand {
    @Option(names = "--per-partner")
    private boolean perPartner;

    ExportCommand(Program program) {
        super(program, "export");
    }

    @Override
    Ending run(Session session) throws IOException {
        session.requireDirectory(phrases());
        try (ExportRun run = new ExportRun(
                session.house(),
                options().asOf(program()),
                language(),
                options().format(),
                perPartner,
                session.nextId())) {
            try {
                return run.export();
            } catch (IOException | RuntimeException broken) {
                run.fail(broken);
                throw broken;
            }
        }
    }
}

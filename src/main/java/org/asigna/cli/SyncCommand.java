package org.asigna.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.asigna.batch.BatchContext;
import org.asigna.run.Ending;
import org.asigna.run.GivenFile;
import org.asigna.run.SyncRun;
import org.asigna.sync.DateOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sync}: makes a directory the next revision. */
@Command(sortOptions = false)
final class SyncCommand extends RunCommand {
    @Parameters(descriptionKey = "parameter.directory", paramLabel = "${bundle:label.dir-or-file}")
    private GivenFile directory = GivenFile.of("");

    @Option(names = "--date-order", paramLabel = "dmy|mdy")
    private @Nullable DateOrder dateOrder;

    SyncCommand(Program program) {
        super(program, "sync");
    }

    @Override
    void check() {
        if (!Files.exists(directory.path())) {
            throw new CommandException(2, phrases().say("no-directory", directory.asGiven()));
        }
    }

    @Override
    Ending run(Session session) throws IOException {
        try (BatchContext context = BatchContext.start(session.database().dataSource(), common().verbose());
                SyncRun run = new SyncRun(
                        session.house(),
                        directory,
                        options().asOf(program()),
                        Optional.ofNullable(dateOrder),
                        language(),
                        options().format(),
                        session.nextId())) {
            return context.jobs().sync(run);
        }
    }
}

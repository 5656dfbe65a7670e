package org.asigna.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.asigna.batch.BatchContext;
import org.asigna.directory.revision.RevisionId;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunId;
import org.asigna.plan.Limit;
import org.asigna.run.AcceptRun;
import org.asigna.run.Ending;
import org.asigna.run.GivenFile;
import org.asigna.run.SyncOptions;
import org.asigna.run.SyncRun;
import org.asigna.run.Syncing;
import org.asigna.sync.DateOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sync}: makes a directory the next revision, or takes the one that a sync refused for its shape. */
@Command(sortOptions = false)
final class SyncCommand extends RunCommand {
    @Parameters(descriptionKey = "parameter.directory", paramLabel = "${bundle:label.dir-or-file}", arity = "0..1")
    private @Nullable GivenFile directory;

    @Option(names = "--accept", paramLabel = "${bundle:label.run}")
    private @Nullable String accept;

    @Option(names = "--max-shrink", paramLabel = "N|N%")
    private @Nullable Limit maxShrink;

    @Option(names = "--date-order", paramLabel = "dmy|mdy")
    private @Nullable DateOrder dateOrder;

    SyncCommand(Program program) {
        super(program, Syncing.COMMAND);
    }

    @Override
    void check() {
        if ((directory == null) == (accept == null)) {
            throw new CommandException(ExitCode.USAGE, phrases().say("sync.what"));
        }
        if (directory != null && !Files.exists(directory.path())) {
            throw new CommandException(ExitCode.USAGE, phrases().say("no-directory", directory.asGiven()));
        }
    }

    @Override
    Ending run(Session session) throws IOException {
        Optional<Run> refused = accept == null ? Optional.empty() : Optional.of(refused(session, accept));
        try (BatchContext context = BatchContext.start(session.database().dataSource(), common().verbose());
                Syncing run = refused.isPresent() ? accepting(session, refused.get()) : syncing(session)) {
            return context.jobs().sync(run);
        }
    }

    private Syncing syncing(Session session) throws IOException {
        return new SyncRun(
                session.house(),
                new SyncOptions(
                        directory == null ? GivenFile.of("") : directory,
                        options().asOf(program()),
                        Optional.ofNullable(dateOrder),
                        Optional.ofNullable(maxShrink),
                        language(),
                        options().format()),
                session.nextId());
    }

    private Syncing accepting(Session session, Run refused) throws IOException {
        return new AcceptRun(session.house(), refused, options().asOf(program()), language(), session.nextId());
    }

    /** The run that was named, if what it refused can still be accepted. */
    private Run refused(Session session, String named) {
        Run run = RunId.of(named)
                .flatMap(session.house().ledger()::run)
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE,
                        phrases().say("unknown-run", named, program().launcher())));
        String revision = run.revision();
        if (!AcceptRun.isAcceptable(run) || revision == null) {
            throw new CommandException(
                    ExitCode.USAGE, phrases().say("accept.not-refused", run.id().text()));
        }
        AcceptRun.since(session.house(), run).ifPresent(newer -> {
            throw new CommandException(
                    Ending.STALE,
                    phrases().say("accept.stale", run.id().text(), newer.run().text(), newer.revision()));
        });
        if (!session.house().revisions().exists(new RevisionId(revision))) {
            throw new CommandException(
                    Ending.REFUSED,
                    phrases()
                            .say(
                                    "accept.elsewhere",
                                    revision,
                                    run.by().host(),
                                    session.house().home().folder().toString()));
        }
        return run;
    }
}

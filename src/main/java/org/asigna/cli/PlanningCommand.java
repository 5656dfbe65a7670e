package org.asigna.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.asigna.batch.BatchContext;
import org.asigna.batch.Jobs;
import org.asigna.language.Language;
import org.asigna.ledger.RunStatus;
import org.asigna.run.Ending;
import org.asigna.run.GivenFile;
import org.asigna.run.Inputs;
import org.asigna.run.PlanRun;
import org.asigna.run.SyncRun;
import picocli.CommandLine.Mixin;

/** A plan, or an import: the same, but that an import is applied at once. */
abstract class PlanningCommand extends RunCommand {
    @Mixin
    private final PlanningOptions planning = new PlanningOptions();

    private final boolean applies;
    private Optional<Language> languageOfFiles = Optional.empty();

    PlanningCommand(Program program, String verb, boolean applies) {
        super(program, verb);
        this.applies = applies;
    }

    /** Whether the rows are facts of the vendor's portal, of which no rule is asked. */
    boolean isBaseline() {
        return false;
    }

    @Override
    Optional<Language> languageOfFiles() {
        return languageOfFiles;
    }

    @Override
    void check() {
        if (!planning.isAgePossible()) {
            throw new CommandException(2, phrases().say("no-age"));
        }
        planning.missing().ifPresent(file -> {
            throw new CommandException(2, phrases().say("no-file", file.asGiven()));
        });
    }

    @Override
    Ending run(Session session) throws IOException {
        LocalDate asOf = options().asOf(program());
        try (Inputs inputs = planning.open(session.house().vocabulary());
                BatchContext context = BatchContext.start(session.database().dataSource(), common().verbose())) {
            languageOfFiles = inputs.language();
            Optional<GivenFile> directory = planning.directory();
            if (directory.isPresent()) {
                Ending synced = sync(session, context.jobs(), directory.get(), asOf);
                if (synced.status() == RunStatus.REFUSED) {
                    return synced.exiting(Ending.REFUSED);
                }
                mailing().write(synced, language());
            } else if (session.house().ledger().currentRevision().isEmpty()) {
                tell(phrases().say("directory.none", program().launcher()));
            } else {
                session.requireDirectory(phrases());
            }
            try (PlanRun run = new PlanRun(
                            session.house(),
                            planning.planOptions(asOf, language(), options().format(), isBaseline()),
                            inputs,
                            applies,
                            session.nextId());
                    Progress progress = Progress.of(program(), common())) {
                return context.jobs().plan(run, progress::add);
            }
        }
    }

    private Ending sync(Session session, Jobs jobs, GivenFile directory, LocalDate asOf) throws IOException {
        try (SyncRun run = new SyncRun(
                session.house(),
                planning.syncOptions(directory, asOf, language(), options().format()),
                session.nextId())) {
            Ending synced = jobs.sync(run);
            if (!synced.findings().isEmpty()) {
                tell(phrases()
                        .say(
                                "directory.findings",
                                synced.findings().size(),
                                synced.folder().resolve("errors.csv").toString()));
            }
            return synced;
        }
    }
}

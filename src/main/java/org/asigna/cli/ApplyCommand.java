package org.asigna.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Optional;
import org.asigna.batch.BatchContext;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.run.ApplyRun;
import org.asigna.run.Ending;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code apply}: carries out exactly the changes of one plan, leaving out those whose ground has moved. */
@Command(sortOptions = false)
final class ApplyCommand extends RunCommand {
    @Parameters(descriptionKey = "parameter.plan", paramLabel = "${bundle:label.run}")
    private String plan = "";

    ApplyCommand(Program program) {
        super(program, "apply");
    }

    @Override
    Ending run(Session session) throws IOException {
        Run planned = planned(session);
        session.requireDirectory(phrases());
        try (BatchContext context = BatchContext.start(session.database().dataSource(), common().verbose());
                ApplyRun run = new ApplyRun(
                        session.house(),
                        planned,
                        options().asOf(program()),
                        language(),
                        options().format(),
                        session.nextId())) {
            return context.jobs().apply(run);
        }
    }

    private Run planned(Session session) {
        Run run = RunId.of(plan)
                .flatMap(session.house().ledger()::run)
                .orElseThrow(() -> new CommandException(
                        2, phrases().say("unknown-run", plan, program().launcher())));
        Optional<RunId> by = Optional.ofNullable(run.appliedBy());
        if (by.isPresent()) {
            throw new CommandException(
                    Ending.STALE,
                    phrases().say("already-applied", plan, by.get().text()));
        }
        if (run.status() != RunStatus.PLANNED) {
            String status = phrases().say("status." + run.status().word());
            throw new CommandException(Ending.STALE, phrases().say("not-applicable", plan, status));
        }
        if (!Files.isDirectory(session.house().home().runs().resolve(run.id().text()))) {
            throw new CommandException(
                    Ending.REFUSED,
                    phrases()
                            .say(
                                    "plan-missing",
                                    plan,
                                    Objects.toString(session.house().home().folder()),
                                    run.by().host()));
        }
        return run;
    }
}

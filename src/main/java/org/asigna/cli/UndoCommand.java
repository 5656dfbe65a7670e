package org.asigna.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.asigna.batch.BatchContext;
import org.asigna.ledger.Ledger;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.report.json.RunJson;
import org.asigna.run.Ending;
import org.asigna.run.UndoRun;
import org.asigna.run.UndoTally;
import org.asigna.run.undo.Undo;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code undo RUN}: restores what one run changed, except what a later run changed; or shows what that would be. */
@Command(sortOptions = false)
final class UndoCommand extends RunCommand {
    @Parameters(descriptionKey = "parameter.undo", paramLabel = "${bundle:label.run}")
    private String run = "";

    @Option(names = "--dry-run")
    private boolean dryRun;

    UndoCommand(Program program) {
        super(program, Run.UNDO);
    }

    @Override
    void check() {
        if (dryRun && options().outPath().isPresent()) {
            throw new CommandException(ExitCode.USAGE, phrases().say("undo.dry-run.out"));
        }
    }

    @Override
    public Integer call() throws IOException {
        return dryRun ? show() : super.call();
    }

    @Override
    Ending run(Session session) throws IOException {
        Run target = target(session.house().ledger());
        session.requireDirectory(phrases());
        try (BatchContext context = BatchContext.start(session.database().dataSource(), common().verbose());
                UndoRun undo = new UndoRun(
                        session.house(),
                        target,
                        options().asOf(program()),
                        language(),
                        options().format(),
                        session.nextId())) {
            return context.jobs().apply(undo);
        }
    }

    private int show() throws IOException {
        check();
        try (Session session = Session.forReading(program(), common(), verb(), language())) {
            Ledger ledger = session.house().ledger();
            Run target = target(ledger);
            UndoTally tally = new UndoTally(target.id());
            UndoTable table = new UndoTable(language());
            Undo undo = Undo.of(ledger, target.id());
            undo.forEach(undoing -> {
                tally.add(undoing);
                table.measure(undoing);
            });
            if (options().json()) {
                program().out().println(RunJson.line(view(target, tally)));
            } else {
                table.show(undo, program());
            }
            if (tally.restored() > 0) {
                tell(phrases().say("undo.dry-run", target.id().text()));
            }
            new Summary(program().launcher(), language())
                    .undoing(tally.exitCode(), tally.counts(), tally.findings())
                    .forEach(this::tell);
            return tally.exitCode();
        }
    }

    private static Map<String, Object> view(Run target, UndoTally tally) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("undoes", target.id().text());
        view.put("exitCode", tally.exitCode());
        view.put("counts", tally.counts());
        return view;
    }

    /** The run that was named, or, of a plan, the one that applied it. */
    private Run target(Ledger ledger) {
        Run named = RunId.of(run)
                .flatMap(ledger::run)
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE,
                        phrases().say("unknown-run", run, program().launcher())));
        RunId by = named.appliedBy();
        Run applied = by == null ? named : ledger.run(by).orElse(named);
        if (applied.status() != RunStatus.APPLIED) {
            throw new CommandException(
                    Ending.STALE,
                    phrases()
                            .say(
                                    "undo.not-applied",
                                    applied.id().text(),
                                    Commands.name(phrases(), applied.command()),
                                    phrases().say("state." + applied.status().word())));
        }
        return applied;
    }
}

package org.asigna.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.asigna.home.StoppedException;
import org.asigna.ledger.Forgotten;
import org.asigna.report.json.RunJson;
import org.asigna.run.Purging;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code purge}: removes what is old and what nothing needs any more. */
@Command(sortOptions = false)
final class PurgeCommand extends HouseCommand {
    @Option(names = "--older-than", paramLabel = "${bundle:label.days}", required = true)
    private Integer olderThan = 0;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--json")
    private boolean json;

    PurgeCommand(Program program) {
        super(program, "purge");
    }

    @Override
    public Integer call() throws IOException {
        if (olderThan < 0) {
            throw new CommandException(ExitCode.USAGE, phrases().say("purge.days"));
        }
        Instant before = program().clock().instant().minus(Duration.ofDays(olderThan));
        String day = LocalDate.ofInstant(before, program().clock().getZone()).toString();
        Forgotten forgotten = new Forgotten(0, 0, 0);
        Purging purging;
        try (Session session = session();
                Signals signals = Signals.heed(session.house().stop())) {
            purging = new Purging(session.house(), before);
            if (!dryRun) {
                forgotten = purging.purge();
                signals.runIsDone();
            }
        } catch (StoppedException stopped) {
            throw new CommandException(stopped.exitCode(), phrases().say("purge.stopped"));
        }
        tell(phrases()
                .say(
                        dryRun ? "purge.would" : "purge.done",
                        day,
                        purging.runs(),
                        purging.revisions(),
                        forgotten.changes(),
                        forgotten.departed()));
        if (json) {
            program().out().println(RunJson.line(view(purging, forgotten)));
        }
        return ExitCode.OK;
    }

    private Session session() throws IOException {
        return dryRun
                ? Session.forReading(program(), common(), verb(), language())
                : Session.forRuns(program(), common(), verb(), language());
    }

    private Map<String, Object> view(Purging purging, Forgotten forgotten) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("dryRun", dryRun);
        view.put("runs", purging.runs());
        view.put("revisions", purging.revisions());
        if (!dryRun) {
            view.put("changes", forgotten.changes());
            view.put("departed", forgotten.departed());
        }
        return view;
    }
}

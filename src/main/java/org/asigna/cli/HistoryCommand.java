package org.asigna.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.asigna.ledger.Run;
import org.asigna.report.json.RunJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code history}: all runs, the newest first. */
@Command(sortOptions = false)
final class HistoryCommand extends HouseCommand {
    private static final List<String> COLUMNS = List.of(
            "run",
            "command",
            "status",
            "exitCode",
            "asOf",
            "startedAt",
            "by",
            "read",
            "accepted",
            "repeated",
            "rejected");

    @Option(names = "--json")
    private boolean json;

    HistoryCommand(Program program) {
        super(program, "history");
    }

    @Override
    public Integer call() throws IOException {
        List<Run> runs;
        try (Session session = Session.forReading(program(), common(), verb(), language())) {
            runs = session.house().ledger().runs();
        }
        if (json) {
            program()
                    .out()
                    .println(RunJson.line(
                            runs.stream().map(RunView.among(runs)::of).toList()));
        } else if (runs.isEmpty()) {
            tell(phrases().say("history.empty"));
        } else {
            List<String[]> rows = new ArrayList<>();
            Moments moments = new Moments(phrases(), program().clock().getZone());
            rows.add(COLUMNS.stream().map(this::header).toArray(String[]::new));
            runs.forEach(run -> rows.add(row(run, moments)));
            TextTable.lines(rows).forEach(program()::show);
        }
        return 0;
    }

    private String header(String column) {
        return phrases().say("history." + column).toUpperCase(language().locale());
    }

    private String[] row(Run run, Moments moments) {
        Map<String, Object> counts = RunJson.object(run.counts());
        return new String[] {
            run.id().text(),
            Commands.name(phrases(), run),
            phrases().say("state." + run.status().word()),
            Objects.toString(run.exitCode(), ""),
            moments.date(run.asOf()),
            moments.time(run.startedAt()),
            run.by().user() + "@" + run.by().host(),
            Objects.toString(counts.get("read"), ""),
            Objects.toString(counts.get("accepted"), ""),
            Objects.toString(counts.get("repeated"), ""),
            Objects.toString(counts.get("rejected"), "")
        };
    }
}

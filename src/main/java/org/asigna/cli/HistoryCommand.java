package org.asigna.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String[] HEADER = {
        "RUN", "COMMAND", "STATUS", "EXIT", "AS OF", "STARTED", "BY", "READ", "ACCEPTED", "REPEATED", "REJECTED"
    };

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
            program().out().println(RunJson.line(runs.stream().map(RunView::of).toList()));
        } else if (runs.isEmpty()) {
            tell(phrases().say("history.empty"));
        } else {
            List<String[]> rows = new ArrayList<>();
            rows.add(HEADER);
            runs.forEach(run -> rows.add(row(run)));
            TextTable.lines(rows).forEach(program().out()::println);
        }
        return 0;
    }

    private String[] row(Run run) {
        Map<String, Object> counts = RunJson.object(run.counts());
        return new String[] {
            run.id().text(),
            run.command(),
            run.status().word(),
            Objects.toString(run.exitCode(), ""),
            run.asOf().toString(),
            local(run.startedAt()),
            run.by().user() + "@" + run.by().host(),
            Objects.toString(counts.get("read"), ""),
            Objects.toString(counts.get("accepted"), ""),
            Objects.toString(counts.get("repeated"), ""),
            Objects.toString(counts.get("rejected"), "")
        };
    }

    private String local(Instant instant) {
        ZoneId zone = program().clock().getZone();
        return TIME.format(instant.atZone(zone));
    }
}

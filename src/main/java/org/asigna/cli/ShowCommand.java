package org.asigna.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunId;
import org.asigna.report.json.RunJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code show RUN}: what one run was, and where its reports are. */
@Command(sortOptions = false)
final class ShowCommand extends HouseCommand {
    @Parameters(descriptionKey = "parameter.run", paramLabel = "${bundle:label.run}")
    private String run = "";

    @Option(names = "--json")
    private boolean json;

    ShowCommand(Program program) {
        super(program, "show");
    }

    @Override
    public Integer call() throws IOException {
        Run found;
        RunView views;
        Path folder;
        try (Session session = Session.forReading(program(), common(), verb(), language())) {
            found = RunId.of(run)
                    .flatMap(session.house().ledger()::run)
                    .orElseThrow(() -> new CommandException(
                            2, phrases().say("unknown-run", run, program().launcher())));
            views = RunView.among(session.house().ledger().runs());
            folder = session.house().home().runs().resolve(found.id().text());
        }
        Map<String, Object> view = views.of(found);
        if (json) {
            program().out().println(RunJson.line(view));
        } else {
            view.put("command", Commands.name(phrases(), found));
            view.put("status", phrases().say("state." + found.status().word()));
            Moments moments = new Moments(phrases(), program().clock().getZone());
            view.put("asOf", moments.date(found.asOf()));
            view.put("startedAt", moments.time(found.startedAt()));
            view.computeIfPresent("finishedAt", (key, at) -> moments.time(Instant.parse(String.valueOf(at))));
            view.put("reports", folder.toString());
            List<String[]> rows = new ArrayList<>();
            view.forEach((key, value) -> rows.addAll(rows(label(key), value)));
            TextTable.lines(rows).forEach(program()::show);
        }
        return 0;
    }

    /** What people call a key; names of options, and codes, are the same for all. */
    private String label(String key) {
        return phrases().find("show." + key).orElse(key);
    }

    private List<String[]> rows(String key, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return List.<String[]>of(new String[] {key, String.valueOf(value)});
        }
        List<String[]> rows = new ArrayList<>();
        boolean optionsOrCodes = key.equals(label("options")) || key.endsWith("." + label("findings"));
        map.forEach((name, inner) -> {
            String inside = String.valueOf(name);
            rows.addAll(rows(key + "." + (optionsOrCodes ? inside : label(inside)), inner));
        });
        return rows;
    }
}

package org.asigna.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.asigna.ledger.Run;
import org.asigna.report.json.RunJson;

/** A run as the ledger has it, for programs. */
final class RunView {
    private RunView() {}

    static Map<String, Object> of(Run run) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("run", run.id().text());
        view.put("command", run.command());
        view.put("status", run.status().word());
        if (run.exitCode() != null) {
            view.put("exitCode", run.exitCode());
        }
        view.put("asOf", run.asOf().toString());
        view.put("startedAt", run.startedAt().toString());
        if (run.finishedAt() != null) {
            view.put("finishedAt", run.finishedAt().toString());
        }
        Map<String, Object> by = new LinkedHashMap<>();
        by.put("user", run.by().user());
        by.put("host", run.by().host());
        view.put("by", by);
        if (run.revision() != null) {
            view.put("directory", run.revision());
        }
        if (run.appliedBy() != null) {
            view.put("appliedBy", run.appliedBy().text());
        }
        if (run.plan() != null) {
            view.put("plan", Objects.toString(run.plan()));
        }
        view.put("options", RunJson.object(run.options()));
        view.put("counts", RunJson.object(run.counts()));
        return view;
    }
}

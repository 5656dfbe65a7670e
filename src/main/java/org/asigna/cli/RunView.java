package org.asigna.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.report.json.RunJson;

/** Runs as the ledger has them, for programs. */
final class RunView {
    private final Map<RunId, List<String>> undoneBy = new HashMap<>();

    private RunView() {}

    /**
     * The view of each of some runs.
     *
     * @param all all runs of the ledger, among which are those that undid others
     */
    static RunView among(List<Run> all) {
        RunView view = new RunView();
        for (Run run : all) {
            RunId undone = run.undoes();
            if (undone != null && run.status() == RunStatus.APPLIED) {
                view.undoneBy
                        .computeIfAbsent(undone, none -> new ArrayList<>(1))
                        .add(run.id().text());
            }
        }
        return view;
    }

    /** One of them. */
    Map<String, Object> of(Run run) {
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
            view.put(run.undoes() == null ? "plan" : "undoes", Objects.toString(run.plan()));
        }
        if (undoneBy.containsKey(run.id())) {
            view.put("undoneBy", undoneBy.get(run.id()));
        }
        view.put("options", RunJson.object(run.options()));
        view.put("counts", RunJson.object(run.counts()));
        return view;
    }
}

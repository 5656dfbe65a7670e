package org.asigna.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asigna.assignment.Assignment;
import org.asigna.directory.Id;
import org.asigna.ledger.Run;
import org.asigna.plan.Change;
import org.asigna.run.AskingRows;
import org.asigna.run.Explanation;
import org.asigna.run.Explanation.History;
import org.asigna.run.Explanation.Step;

/** An explanation for programs. */
final class ExplanationView {
    private ExplanationView() {}

    static Map<String, Object> of(Explanation explanation) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("account", named(explanation.account(), explanation.accountName()));
        view.put(
                "assignments",
                explanation.histories().stream().map(ExplanationView::history).toList());
        return view;
    }

    private static Map<String, Object> history(History history) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("partner", named(history.partner(), history.partnerName()));
        view.put("assigned", history.present().isPresent());
        view.put("changes", history.steps().stream().map(ExplanationView::step).toList());
        return view;
    }

    private static Map<String, Object> step(Step step) {
        Change change = step.past().change();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("change", change.kind().word());
        view.put("at", step.past().at().toString());
        if (change.before() != null) {
            view.put("before", state(change.before(), step));
        }
        if (change.after() != null) {
            view.put("after", state(change.after(), step));
        }
        view.put("rule", rule(step));
        view.put("source", change.source());
        view.put("rows", step.rows().stream().map(ExplanationView::rows).toList());
        view.put("run", run(step.applied()));
        view.put("plan", run(step.planned()));
        step.undone().ifPresent(undone -> view.put("undone", run(undone)));
        return view;
    }

    private static String rule(Step step) {
        return step.undone().isPresent()
                ? Run.UNDO
                : step.past()
                        .change()
                        .scope()
                        .map(scope -> "scope " + scope.word())
                        .orElse("rows");
    }

    private static Map<String, Object> state(Assignment state, Step step) {
        Map<String, Object> view = new LinkedHashMap<>();
        step.people().stream()
                .filter(person -> person.id().equals(state.contact()))
                .forEach(person -> {
                    Map<String, Object> contact = named(person.id(), person.name());
                    contact.put("email", person.email());
                    view.put("contact", contact);
                });
        view.put("visibility", state.visibility().word());
        view.put("licenses", state.licenses().stream().map(Id::text).toList());
        return view;
    }

    private static Map<String, Object> rows(AskingRows rows) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("file", rows.file());
        view.put("sheet", rows.sheet());
        view.put("rows", List.copyOf(rows.rows()));
        if (rows.sha256() != null) {
            view.put("sha256", rows.sha256());
        }
        return view;
    }

    private static Map<String, Object> run(Run run) {
        Map<String, Object> by = new LinkedHashMap<>();
        by.put("user", run.by().user());
        by.put("host", run.by().host());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("run", run.id().text());
        view.put("command", run.command());
        view.put("asOf", run.asOf().toString());
        view.put("startedAt", run.startedAt().toString());
        view.put("by", by);
        return view;
    }

    private static Map<String, Object> named(Id<?> id, String name) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", id.text());
        view.put("name", name);
        return view;
    }
}

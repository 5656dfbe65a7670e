package org.asigna.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Visibility;
import org.asigna.directory.Id;
import org.asigna.language.Phrases;
import org.asigna.ledger.Run;
import org.asigna.plan.Change;
import org.asigna.run.AskingRows;
import org.asigna.run.Explanation;
import org.asigna.run.Explanation.History;
import org.asigna.run.Explanation.Person;
import org.asigna.run.Explanation.Step;
import org.jspecify.annotations.Nullable;

/** An explanation for people: each assignment with what was done to it, the newest first. */
final class ExplanationText {
    private final Phrases phrases;
    private final Moments moments;

    ExplanationText(Phrases phrases, Moments moments) {
        this.phrases = phrases;
        this.moments = moments;
    }

    List<String> lines(Explanation explanation) {
        List<String> lines = new ArrayList<>();
        lines.add(phrases.say("explain.account", named(explanation.account(), explanation.accountName())));
        explanation.histories().forEach(history -> lines.addAll(lines(history)));
        return lines;
    }

    private List<String> lines(History history) {
        String partner = named(history.partner(), history.partnerName());
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(phrases.say(history.present().isPresent() ? "explain.present" : "explain.past", partner));
        history.steps().forEach(step -> lines.addAll(lines(step)));
        return lines;
    }

    private List<String> lines(Step step) {
        Change change = step.past().change();
        List<String[]> facts = new ArrayList<>();
        facts.add(fact("before", state(change.before(), step.people())));
        facts.add(fact("after", state(change.after(), step.people())));
        facts.add(fact("why", why(step)));
        step.rows().forEach(rows -> facts.add(fact("rows", rows(rows))));
        step.rows().stream()
                .flatMap(rows -> Stream.ofNullable(rows.sha256()))
                .distinct()
                .forEach(hash -> facts.add(fact("hash", hash)));
        facts.add(fact("run", run(step.applied())));
        step.undone().ifPresent(undone -> facts.add(fact("undone", run(undone))));
        if (!step.planned().id().equals(step.applied().id())) {
            facts.add(fact("plan", run(step.planned())));
        }
        List<String> lines = new ArrayList<>();
        String kind = phrases.say("explain." + change.kind().word());
        lines.add("  " + moments.time(step.past().at()) + "  " + kind);
        lines.addAll(FactSheet.lines(facts, 4));
        return lines;
    }

    private String[] fact(String key, String text) {
        return new String[] {phrases.say("explain." + key), text};
    }

    private String state(@Nullable Assignment state, List<Person> people) {
        if (state == null) {
            return phrases.say("explain.none");
        }
        String contact = people.stream()
                .filter(person -> person.id().equals(state.contact()))
                .map(person -> Stream.of(person.id().text(), person.name(), person.email())
                        .filter(text -> !text.isBlank())
                        .collect(joining(" ")))
                .collect(joining());
        String licenses = state.licenses().stream().map(Id::text).collect(joining(", "));
        return state.visibility() == Visibility.ALL
                ? phrases.say("explain.all", contact)
                : phrases.say(
                        "explain.selected", contact, licenses, state.licenses().size());
    }

    private String why(Step step) {
        Change change = step.past().change();
        if (step.undone().isPresent()) {
            return phrases.say("explain.undoing", step.undone().get().id().text());
        }
        Optional<String> scope = change.scope().map(removing -> phrases.say("explain.scope." + removing.word()));
        return scope.orElseGet(() -> phrases.say(change.after() == null ? "explain.removing" : "explain.assigning"));
    }

    private String rows(AskingRows rows) {
        String file = rows.sheet().isEmpty() ? rows.file() : phrases.say("explain.sheet", rows.file(), rows.sheet());
        String numbers = rows.rows().stream().map(String::valueOf).collect(joining(", "));
        return phrases.say("explain.place", file, numbers, rows.rows().size());
    }

    private String run(Run run) {
        return phrases.say(
                "explain.by",
                Commands.name(phrases, run),
                run.id().text(),
                moments.time(run.startedAt()),
                moments.date(run.asOf()),
                run.by().user() + "@" + run.by().host());
    }

    private static String named(Id<?> id, String name) {
        return (id.text() + " " + name).strip();
    }
}

package org.asigna.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.asigna.home.Draft;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunStatus;
import org.asigna.report.json.RunJson;

/** Tells in what a try differs from the undisturbed. */
final class Verdict {
    private static final Set<String> HOME =
            Set.of("revisions", "runs", "ledger.mv.db", "ledger.password", "present.cache", "lock");

    private final Undisturbed expected;
    private final Trial trial;
    private final List<String> differences = new ArrayList<>();

    private Verdict(Undisturbed expected, Trial trial) {
        this.expected = expected;
        this.trial = trial;
    }

    /** What is visible under a final name after a crash and is not whole. */
    static List<String> ofFinals(Undisturbed expected, Trial trial) throws IOException {
        Verdict verdict = new Verdict(expected, trial);
        verdict.folders();
        verdict.out();
        return verdict.differences;
    }

    /** What is not as it should be after the command has been repeated to its end. */
    static List<String> ofRepeat(Undisturbed expected, Trial trial, Ran repeat) throws IOException {
        Verdict verdict = new Verdict(expected, trial);
        verdict.require(
                repeat.exitCode() == expected.exitCode(),
                "exit code of the repetition",
                repeat.exitCode() + " " + repeat.people());
        verdict.folders();
        verdict.leftovers();
        verdict.ledger();
        return verdict.differences;
    }

    private void require(boolean holds, String what, Object found) {
        if (!holds) {
            differences.add(what + ": " + found);
        }
    }

    /**
     * The old outputs or new ones; between the two renames of their exchange the old ones are beside their place. If a repetition
     * died, too, the old ones may be those of the run before it.
     */
    private void out() throws IOException {
        String before = Outputs.of(expected.before().out());
        if (Files.exists(trial.out())) {
            String out = Outputs.of(trial.out());
            require(expected.folders().contains(out) || out.equals(before), "out after the crash", out);
        } else {
            String movedAway = Outputs.of(trial.out().resolveSibling(Draft.PREFIX + "old-out"));
            boolean whole = movedAway.equals(before) || expected.folders().contains(movedAway);
            require(whole, "out is absent, and moved away is", movedAway);
        }
    }

    private void folders() throws IOException {
        for (Path run : Outputs.finals(trial.home().resolve("runs"))) {
            require(Files.exists(run.resolve(RunJson.NAME)), "run.json is missing", run);
            String outputs = Outputs.of(run);
            require(expected.folders().contains(outputs), "outputs of a run", run + "\n" + outputs);
        }
        for (Path revision : Outputs.finals(trial.home().resolve("revisions"))) {
            String tables = Outputs.of(revision);
            require(expected.revisions().contains(tables), "a revision", revision + "\n" + tables);
        }
    }

    private void leftovers() throws IOException {
        try (var all = Files.walk(trial.folder())) {
            all.filter(path -> path.getFileName().toString().startsWith(Draft.PREFIX))
                    .forEach(path -> differences.add("left: " + path));
        }
        try (var all = Files.list(trial.home())) {
            all.filter(path -> !HOME.contains(path.getFileName().toString()))
                    .forEach(path -> differences.add("in the home: " + path));
        }
    }

    private void ledger() throws IOException {
        State state = State.of(trial);
        require(state.dump().equals(expected.dump()), "the ledger", difference(state.dump(), expected.dump()));
        require(state.changing() == expected.state().changing(), "runs that changed something", state.changing());
        state.runs().forEach(this::record);
        if (state.runs().isEmpty()) {
            differences.add("the ledger knows no run");
            return;
        }
        Run last = state.runs().get(0);
        Path folder = trial.home().resolve("runs").resolve(last.id().text());
        if (!Files.exists(folder.resolve(RunJson.NAME))) {
            differences.add("the last run has no folder: " + last);
            return;
        }
        if (!Files.exists(trial.out().resolve(RunJson.NAME))) {
            differences.add("the last run has no outputs: " + last);
            return;
        }
        String outputs = Outputs.of(folder);
        require(outputs.equals(Outputs.of(trial.out())), "out is not the last run's", last.id());
        require(
                Outputs.sum(trial.out().resolve(RunJson.NAME)).equals(Outputs.sum(folder.resolve(RunJson.NAME))),
                "run.json of out",
                last.id());
        boolean byItself = outputs.equals(expected.first());
        require(byItself || outputs.equals(expected.again()), "outputs of the repetition", outputs);
        if (!byItself) {
            require(
                    state.runs().stream().anyMatch(this::isTheFirst),
                    "no run has the outputs of the undisturbed one",
                    state.runs());
        }
    }

    private boolean isTheFirst(Run run) {
        try {
            return run.status() == RunStatus.APPLIED
                    && Outputs.of(trial.home().resolve("runs").resolve(run.id().text()))
                            .equals(expected.first());
        } catch (IOException gone) {
            return false;
        }
    }

    /** Holds the record in a run's folder against the ledger's. */
    private void record(Run run) {
        Path json = trial.home().resolve("runs").resolve(run.id().text()).resolve(RunJson.NAME);
        require(run.finishedAt() != null, "never ended", run);
        boolean done = run.status() == RunStatus.APPLIED || run.status() == RunStatus.SYNCED;
        require(!done || Files.exists(json), "a run without a folder", run);
        require(!done || !run.counts().equals("{}"), "a run without counts", run);
        if (Files.exists(json)) {
            try {
                String text = Files.readString(json);
                require(
                        text.contains("\"status\" : \"" + run.status().word() + "\""),
                        "run.json says another status than " + run.status(),
                        run.id());
                require(
                        !done || text.contains("\"exitCode\" : " + run.exitCode()),
                        "run.json says another exit code than " + run.exitCode(),
                        run.id());
            } catch (IOException unreadable) {
                differences.add("run.json: " + unreadable);
            }
        }
    }

    private static String difference(List<String> found, List<String> expected) {
        List<String> more = new ArrayList<>(found);
        expected.forEach(more::remove);
        List<String> less = new ArrayList<>(expected);
        found.forEach(less::remove);
        return more.size() + " more, " + less.size() + " less: "
                + more.stream().limit(2).toList() + less.stream().limit(2).toList();
    }
}

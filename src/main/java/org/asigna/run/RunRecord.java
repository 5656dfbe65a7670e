package org.asigna.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asigna.directory.Level;
import org.asigna.directory.Programme;
import org.asigna.home.Operator;
import org.asigna.home.StoppedException;
import org.asigna.ledger.Ledger;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunEnd;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.report.json.RunJson;
import org.asigna.report.json.RunReport;
import org.jspecify.annotations.Nullable;

/** What is noted of a run while it goes on: in the ledger at its beginning and end, and in its {@code run.json}. */
final class RunRecord {
    private static final int FAILED = 1;

    private final Ledger ledger;
    private final Clock clock;
    private final RunId id;
    private final String command;
    private final LocalDate asOf;
    private final Map<String, Object> options;
    private final Operator by = Operator.current();
    private final Instant startedAt;
    private final List<RunReport.Step> steps = new ArrayList<>();
    private Instant lastStepEnded;
    private List<RunReport.Input> inputs = List.of();
    private RunReport.@Nullable Revision revision;
    private @Nullable Programme programme;
    private @Nullable String planHash;
    private Map<String, Object> counts = new LinkedHashMap<>();

    RunRecord(House house, RunId id, String command, LocalDate asOf, Map<String, Object> options) {
        this.ledger = house.ledger();
        this.clock = house.clock();
        this.id = id;
        this.command = command;
        this.asOf = asOf;
        this.options = options;
        this.startedAt = clock.instant();
        this.lastStepEnded = startedAt;
    }

    RunId id() {
        return id;
    }

    LocalDate asOf() {
        return asOf;
    }

    String command() {
        return command;
    }

    /** Notes the beginning; of an application, which plan it is to apply; of an undo, which run it is to undo. */
    void begin(@Nullable RunId plan) {
        ledger.begin(new Run(
                id,
                command,
                RunStatus.RUNNING,
                by,
                asOf,
                startedAt,
                null,
                RunJson.line(options),
                "[]",
                "{}",
                null,
                null,
                null,
                null,
                null,
                plan));
    }

    void revision(RunReport.@Nullable Revision used) {
        revision = used;
    }

    void programme(Programme used) {
        programme = used;
    }

    void inputs(List<RunReport.Input> read) {
        inputs = read;
    }

    void counts(Map<String, Object> what) {
        counts = what;
    }

    void planHash(String hash) {
        planHash = hash;
    }

    /** Notes that a step has ended, which took the time since the one before it. */
    void endStep(String name) {
        Instant now = clock.instant();
        steps.add(new RunReport.Step(
                name, Math.max(0, Duration.between(lastStepEnded, now).toMillis())));
        lastStepEnded = now;
    }

    /**
     * The JSON of the run while it has not ended.
     *
     * @param exitCode what it will tell the shell if nothing more happens
     */
    String jsonSoFar(RunStatus status, int exitCode) {
        return json(status, exitCode, null);
    }

    /**
     * Notes the end, and gives the JSON of the whole. The ledger is the last to know: a run that dies before that is found by
     * the next one, which puts its folder right.
     *
     * @throws IOException if the disk does not take it
     */
    String end(RunStatus status, int exitCode, RunFolder folder) throws IOException {
        Instant now = clock.instant();
        String json = json(status, exitCode, now);
        folder.replaceJson(json);
        finish(status, exitCode, now);
        return json;
    }

    private void finish(RunStatus status, int exitCode, Instant now) {
        ledger.finish(
                id,
                new RunEnd(
                        status,
                        exitCode,
                        now,
                        RunJson.line(inputs),
                        RunJson.line(counts),
                        planHash,
                        revision == null ? null : revision.revision()));
    }

    /**
     * Notes that the run broke, or was stopped. What the ledger holds as done stays done, and the next run completes its record;
     * so it does if the ledger does not tell.
     */
    void fail(RunFolder folder, Exception broken) {
        if (ledger.decided(id).filter(run -> run.status() == RunStatus.RUNNING).isEmpty()) {
            return;
        }
        Optional<StoppedException> stopped = StoppedException.in(broken);
        RunStatus status = stopped.isPresent() ? RunStatus.INTERRUPTED : RunStatus.FAILED;
        int exitCode = stopped.map(StoppedException::exitCode).orElse(FAILED);
        Instant now = clock.instant();
        try {
            folder.failed(json(status, exitCode, now));
        } finally {
            finish(status, exitCode, now);
        }
    }

    /** What there is to report of the run while it has not ended. */
    RunReport reportSoFar(RunStatus status) {
        return report(status, null, null);
    }

    private String json(RunStatus status, @Nullable Integer exitCode, @Nullable Instant finishedAt) {
        return RunJson.text(report(status, exitCode, finishedAt));
    }

    private RunReport report(RunStatus status, @Nullable Integer exitCode, @Nullable Instant finishedAt) {
        return new RunReport(
                id.text(),
                new RunReport.By(by.user(), by.host()),
                command,
                status.word(),
                exitCode,
                asOf.toString(),
                startedAt.toString(),
                finishedAt == null ? null : finishedAt.toString(),
                isItsOwnPlan() && status == RunStatus.APPLIED ? id.text() : null,
                options,
                inputs,
                revision,
                programme == null ? null : shown(programme),
                steps,
                counts);
    }

    /** An import and an undo apply what they have worked out themselves. */
    private boolean isItsOwnPlan() {
        return command.equals("import") || command.equals(Run.UNDO);
    }

    private static Map<String, Object> shown(Programme programme) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("levels", programme.levels().stream().map(RunRecord::shown).toList());
        shown.put("expiryWindowDays", programme.expiryWindowDays());
        shown.put("partnersPerAccount", programme.partnersPerAccount().word());
        shown.put("selected", programme.selected().word());
        return shown;
    }

    private static Map<String, Object> shown(Level level) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", level.name());
        if (level.byInvitation()) {
            shown.put("byInvitation", true);
        } else {
            shown.put("specialists", level.specialists());
            shown.put("engineers", level.engineers());
        }
        return shown;
    }
}

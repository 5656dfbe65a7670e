package org.asigna.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asigna.assignment.Departed;
import org.asigna.directory.Directory;
import org.asigna.home.Draft;
import org.asigna.language.Language;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.plan.Change;
import org.asigna.plan.folder.ChangesFile;
import org.asigna.report.AssignmentsReport;
import org.asigna.report.ReportFormat;
import org.asigna.report.Reports;
import org.asigna.run.undo.Undo;
import org.asigna.run.undo.Undoing;

/**
 * An {@code undo}: makes the assignments that one run changed again what they were before it, without judging them, and keeps
 * those that a later run changed.
 */
public final class UndoRun implements Applying {
    private final House house;
    private final Run target;
    private final RunFolder folder;
    private final RunRecord record;
    private final Draft draft;
    private final Reports reports;
    private final UndoTally tally;
    private RunStatus status = RunStatus.RUNNING;

    /**
     * Begins the run.
     *
     * @param target the run to undo; it is {@code applied}
     * @param format which files are asked for; if none are, they are those of the run to undo
     */
    public UndoRun(House house, Run target, LocalDate asOf, Language language, Optional<ReportFormat> format, RunId id)
            throws IOException {
        this.house = house;
        this.target = target;
        this.tally = new UndoTally(target.id());
        this.folder = new RunFolder(house.home(), id);
        this.record = new RunRecord(house, id, Run.UNDO, asOf, options(language, format));
        this.draft = folder.draft();
        boolean asBefore = Reports.haveWorkbooks(new RunFolder(house.home(), target.id()).path());
        this.reports = new Reports(draft.folder(), ReportFormat.workbooks(format, asBefore), language);
        record.begin(target.id());
    }

    private Map<String, Object> options(Language language, Optional<ReportFormat> format) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("run", target.id().text());
        options.put("lang", language.tag());
        format.ifPresent(asked -> options.put("format", asked.word()));
        return options;
    }

    @Override
    public RunId id() {
        return record.id();
    }

    @Override
    public String command() {
        return record.command();
    }

    @Override
    public boolean applies() {
        return status != RunStatus.REFUSED;
    }

    /** Finds what can be restored, and publishes that. */
    @Override
    public void judge() throws IOException {
        writeChanges();
        if (tally.restored() == 0) {
            status = RunStatus.REFUSED;
            Files.delete(draft.file(ChangesFile.NAME));
        } else {
            writeAssignments();
        }
        reports.errors(tally.findings());
        record.counts(tally.counts());
        RunFolder.publish(draft, record.jsonSoFar(status, tally.exitCode()));
    }

    private void writeChanges() throws IOException {
        try (ChangesFile.Writer changes = new ChangesFile.Writer(draft.file(ChangesFile.NAME))) {
            Undo.of(house.ledger(), target.id()).forEach(undoing -> {
                house.stop().check();
                tally.add(undoing);
                restored(undoing).ifPresent(change -> write(changes, change));
            });
        } catch (UncheckedIOException disk) {
            throw disk.getCause();
        }
    }

    private static Optional<Change> restored(Undoing undoing) {
        return undoing.fold(
                restored -> Optional.of(restored.change()), kept -> Optional.empty(), undone -> Optional.empty());
    }

    private static void write(ChangesFile.Writer changes, Change change) {
        try {
            changes.write(change);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private void writeAssignments() throws IOException {
        Directory directory = house.directoryFor(record);
        Departed departed = new Departed(directory);
        try (ChangesFile.Reader changes = new ChangesFile.Reader(draft.file(ChangesFile.NAME))) {
            for (Change change = changes.next(); change != null; change = changes.next()) {
                departed.seek(change.subject());
            }
        }
        departed.takeFrom(house.ledger()::departed);
        try (ChangesFile.Reader changes = new ChangesFile.Reader(draft.file(ChangesFile.NAME));
                AssignmentsReport assignments = reports.assignments(directory, departed)) {
            for (Change change = changes.next(); change != null; change = changes.next()) {
                assignments.write(change);
            }
        }
    }

    @Override
    public void apply() throws IOException {
        try (ChangesFile.Reader changes = new ChangesFile.Reader(folder.path().resolve(ChangesFile.NAME))) {
            status = house.ledger()
                    .apply(
                            id(),
                            id(),
                            new PlannedChanges(changes, house.stop()),
                            house.clock().instant())
                    .fold(
                            applied -> RunStatus.APPLIED,
                            already -> {
                                throw new IllegalStateException("run " + id() + " was applied by " + already.by());
                            },
                            not -> {
                                throw new IllegalStateException("run " + id() + " is " + not.status());
                            });
        }
    }

    @Override
    public void endStep(String name) {
        record.endStep(name);
    }

    @Override
    public Ending end() throws IOException {
        int exitCode = tally.exitCode();
        String json = record.end(status, exitCode, folder);
        return new Ending(
                id(),
                record.command(),
                status,
                exitCode,
                folder.path(),
                json,
                tally.counts(),
                tally.findings(),
                List.of());
    }

    @Override
    public void fail(Exception broken) {
        record.fail(folder, broken);
    }

    @Override
    public void close() throws IOException {
        draft.close();
    }
}

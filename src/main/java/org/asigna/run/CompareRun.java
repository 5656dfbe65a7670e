package org.asigna.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Decision;
import org.asigna.assignment.Pair;
import org.asigna.directory.Directory;
import org.asigna.directory.revision.RevisionId;
import org.asigna.home.Draft;
import org.asigna.language.Language;
import org.asigna.ledger.Publication;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.plan.Change;
import org.asigna.plan.Limits;
import org.asigna.plan.Outcome;
import org.asigna.plan.Scope;
import org.asigna.plan.folder.ChangesFile;
import org.asigna.report.ReportFormat;
import org.asigna.report.Reports;
import org.asigna.report.json.RunReport;
import org.asigna.run.ReadAhead.Page;

/**
 * A {@code check} against the vendor portal's own export of assignments: every difference between it and the ledger, both ways.
 * The export is understood as {@code import --baseline} would understand it, as facts.
 */
public final class CompareRun implements Closeable {
    private static final String ERRORS = "errors.";

    private final House house;
    private final PlanOptions options;
    private final Inputs inputs;
    private final RunFolder folder;
    private final RunRecord record;
    private final Draft draft;
    private final Map<Pair, String> notUnderstood = new HashMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private int same;

    /**
     * Begins the run.
     *
     * @param inputs the export, opened; the run closes it
     * @param format which files are asked for, if any
     */
    public CompareRun(
            House house,
            GivenFile portal,
            Inputs inputs,
            LocalDate asOf,
            Language language,
            Optional<ReportFormat> format,
            RunId id)
            throws IOException {
        this.house = house;
        this.inputs = inputs;
        this.options = new PlanOptions(
                List.of(portal),
                List.of(),
                Optional.empty(),
                Scope.ROWS,
                new Limits(false, Optional.empty(), Optional.empty(), Optional.empty()),
                OptionalInt.empty(),
                asOf,
                language,
                format,
                false,
                false,
                true,
                Optional.empty());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("against", portal.asGiven());
        shown.put("lang", language.tag());
        format.ifPresent(asked -> shown.put("format", asked.word()));
        this.folder = new RunFolder(house.home(), id);
        this.record = new RunRecord(house, id, "check", asOf, shown);
        this.draft = folder.draft();
        record.begin(null);
    }

    /** Compares, and ends the run. */
    public Ending compare() throws IOException {
        RevisionId revision = house.ledger()
                .currentRevision()
                .map(Publication::revision)
                .map(RevisionId::new)
                .orElseThrow(() -> new IllegalStateException("nothing to understand an export by"));
        Directory directory = house.revisions().load(revision);
        record.revision(new RunReport.Revision(
                revision.text(), house.revisions().manifest(revision).sha256()));
        record.programme(house.programme());
        try (Planning planning = new Planning(house, options, inputs, draft, Optional.of(directory))) {
            Planned plan = read(planning);
            boolean refused = planning.refused();
            if (!refused) {
                compare(planning);
            }
            keepFindingsOnly();
            if (!refused) {
                report(planning, directory);
            }
            return end(plan, refused);
        }
    }

    private Planned read(Planning planning) throws IOException {
        planning.prepare();
        for (Page page = planning.next(); page != null; page = planning.next()) {
            house.stop().check();
            DecidedPage decided = planning.decide(page);
            decided.decisions().forEach(this::noteIfNotUnderstood);
            planning.take(decided);
        }
        Planned plan = planning.settle();
        record.inputs(inputs.listed());
        return plan;
    }

    private void noteIfNotUnderstood(Decision decision) {
        decision.<Boolean>fold(accepted -> true, rejected -> {
            if (rejected.account() != null && rejected.partner() != null) {
                notUnderstood.putIfAbsent(
                        new Pair(rejected.account(), rejected.partner()),
                        rejected.place().rowName());
            }
            return false;
        });
    }

    private void compare(Planning planning) throws IOException {
        Set<Pair> inPortal = new HashSet<>();
        try (ChangesFile.Reader changes = new ChangesFile.Reader(draft.file(ChangesFile.NAME))) {
            for (Change change = changes.next(); change != null; change = changes.next()) {
                inPortal.add(change.pair());
                if (change.kind() == Change.Kind.UNCHANGED) {
                    same++;
                } else {
                    differences.add(new Difference(change, true));
                }
            }
        }
        planning.present().forEach(assignment -> {
            if (!inPortal.contains(assignment.pair())) {
                differences.add(missing(assignment));
            }
        });
        differences.sort(Comparator.comparing(difference -> difference.change().pair()));
    }

    private Difference missing(Assignment assignment) {
        String row = notUnderstood.get(assignment.pair());
        return new Difference(Change.of(assignment, null, row == null ? "" : row), row == null);
    }

    /** The folder has become that of a plan, which can be applied; this one cannot. */
    private void keepFindingsOnly() throws IOException {
        List<Path> others;
        try (Stream<Path> files = Files.list(draft.folder())) {
            others = files.filter(file -> !String.valueOf(file.getFileName()).startsWith(ERRORS))
                    .filter(Files::isRegularFile)
                    .toList();
        }
        for (Path file : others) {
            Files.delete(file);
        }
    }

    private void report(Planning planning, Directory directory) throws IOException {
        Map<Change, Boolean> lines = new LinkedHashMap<>();
        differences.forEach(difference -> lines.put(difference.change(), difference.isCompared()));
        new Reports(draft.folder(), planning.writesWorkbooks(), options.language())
                .differences(directory, planning.departed(), lines);
    }

    private Ending end(Planned plan, boolean refused) throws IOException {
        Map<String, Object> counts = counts(plan);
        record.counts(counts);
        boolean alike = differences.isEmpty() && !plan.hasErrors();
        RunStatus status = refused ? RunStatus.REFUSED : RunStatus.CHECKED;
        int exitCode = refused ? Ending.REFUSED : alike ? Ending.DONE : Ending.SOME_REJECTED;
        RunFolder.publish(draft, record.jsonSoFar(status, exitCode));
        String json = record.end(status, exitCode, folder);
        return new Ending(
                record.id(),
                record.command(),
                status,
                exitCode,
                folder.path(),
                json,
                counts,
                plan.findings(),
                List.of());
    }

    private Map<String, Object> counts(Planned plan) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("read", plan.sums().read());
        counts.put("blank", plan.blank());
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome.word(), plan.sums().of(outcome));
        }
        counts.put("same", same);
        counts.put("differing", count(Change.Kind.UPDATED));
        counts.put("onlyInLedger", count(Change.Kind.REMOVED));
        counts.put("onlyInPortal", count(Change.Kind.CREATED));
        counts.put(
                "notCompared",
                Math.toIntExact(differences.stream()
                        .filter(difference -> !difference.isCompared())
                        .count()));
        counts.put("findings", Counts.findings(plan.findings()));
        return counts;
    }

    private int count(Change.Kind kind) {
        return Math.toIntExact(differences.stream()
                .filter(difference ->
                        difference.isCompared() && difference.change().kind() == kind)
                .count());
    }

    /** Ends a run that broke, or was stopped. */
    public void fail(Exception broken) {
        record.fail(folder, broken);
    }

    @Override
    public void close() throws IOException {
        inputs.close();
        draft.close();
    }

    /**
     * One assignment that is not alike.
     *
     * @param change from the ledger's state to the portal's
     * @param isCompared whether the portal's is known
     */
    private record Difference(Change change, boolean isCompared) {}
}

package org.asigna.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.asigna.assignment.Departed;
import org.asigna.assignment.Pair;
import org.asigna.assignment.Present;
import org.asigna.directory.Directory;
import org.asigna.directory.revision.RevisionId;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.finding.Telling;
import org.asigna.finding.file.ToldException;
import org.asigna.home.Draft;
import org.asigna.language.Language;
import org.asigna.ledger.Application;
import org.asigna.ledger.Publication;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.plan.Change;
import org.asigna.plan.Ground;
import org.asigna.plan.folder.ChangesFile;
import org.asigna.plan.folder.Hash;
import org.asigna.report.AssignmentsReport;
import org.asigna.report.ReportFormat;
import org.asigna.report.Reports;
import org.asigna.report.json.RunJson;
import org.asigna.report.json.RunReport;
import org.asigna.rules.Circumstances;
import org.asigna.rules.Rulebook;
import org.asigna.rules.Standing;

/** An {@code apply}: carries out exactly the changes of one plan folder, leaving out those whose ground has moved. */
public final class ApplyRun implements Applying {
    private static final Source CHANGES = new Source(0, ChangesFile.NAME, "", List.of());

    private final House house;
    private final Run plan;
    private final LocalDate asOf;
    private final RunFolder planFolder;
    private final RunFolder folder;
    private final RunRecord record;
    private final Draft draft;
    private final Reports reports;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Change.Kind, Integer> kept = new LinkedHashMap<>();
    private RunStatus status = RunStatus.RUNNING;

    /**
     * Begins the run.
     *
     * @param plan the run whose plan is to be applied; it is {@code planned}
     * @param format which files are asked for; if none are, they are those of the plan
     */
    public ApplyRun(House house, Run plan, LocalDate asOf, Language language, Optional<ReportFormat> format, RunId id)
            throws IOException {
        this.house = house;
        this.plan = plan;
        this.asOf = asOf;
        this.planFolder = new RunFolder(house.home(), plan.id());
        this.folder = new RunFolder(house.home(), id);
        this.record = new RunRecord(house, id, "apply", asOf, options(language, format));
        this.draft = folder.draft();
        boolean workbooks = ReportFormat.workbooks(format, Reports.haveWorkbooks(planFolder.path()));
        this.reports = new Reports(draft.folder(), workbooks, language);
        record.begin(plan.id());
    }

    private Map<String, Object> options(Language language, Optional<ReportFormat> format) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("run", plan.id().text());
        options.put("lang", language.tag());
        format.ifPresent(asked -> options.put("format", asked.word()));
        return options;
    }

    @Override
    public boolean applies() {
        return status != RunStatus.REFUSED;
    }

    /**
     * Looks for changes whose ground has moved, and publishes what is left.
     *
     * @throws IOException if the plan folder is not the one that was planned
     */
    @Override
    public void judge() throws IOException {
        Path changes = planFolder.path().resolve(ChangesFile.NAME);
        if (!Objects.equals(plan.planHash(), Hash.of(planFolder.path()))) {
            throw new ToldException(Telling.of("plan-changed", changes));
        }
        RevisionId revision = house.ledger()
                .currentRevision()
                .map(Publication::revision)
                .map(RevisionId::new)
                .orElseThrow(() -> new IllegalStateException("a plan without any directory"));
        Directory directory = house.revisions().load(revision);
        record.revision(new RunReport.Revision(
                revision.text(), house.revisions().manifest(revision).sha256()));
        record.programme(house.programme());
        keepWhatStands(changes, directory);
        int left = kept.values().stream().mapToInt(Integer::intValue).sum();
        boolean nothing = !findings.isEmpty() && (left == 0 || commitsAll());
        status = nothing ? RunStatus.REFUSED : RunStatus.RUNNING;
        if (nothing) {
            Files.delete(draft.file(ChangesFile.NAME));
            reports.withdrawAssignments();
        }
        reports.errors(findings);
        record.counts(counts());
        RunFolder.publish(draft, record.jsonSoFar(status, exitCode()));
    }

    private Ground ground(Directory directory, Present present) {
        Standing standing = new Standing(
                directory,
                Rulebook.standard(),
                new Circumstances(house.programme(), directory.partners().haveLevels(), asOf));
        return new Ground(present, house.programme().partnersPerAccount(), standing::fault);
    }

    private void keepWhatStands(Path changes, Directory directory) throws IOException {
        Present present = new Present();
        Departed departed = new Departed(directory);
        house.ledger().load(present);
        departed.seek(present);
        departed.takeFrom(house.ledger()::departed);
        try (AssignmentsReport assignments = reports.assignments(directory, departed)) {
            keepWhatStands(changes, ground(directory, present), assignments);
        }
    }

    private void keepWhatStands(Path changes, Ground ground, AssignmentsReport assignments) throws IOException {
        try (ChangesFile.Reader reader = new ChangesFile.Reader(changes);
                ChangesFile.Writer standing = new ChangesFile.Writer(draft.file(ChangesFile.NAME))) {
            int line = 1;
            List<Change> ofAccount = new ArrayList<>();
            for (Change change = reader.next(); change != null; ) {
                house.stop().check();
                Change first = change;
                ofAccount.clear();
                while (change != null
                        && change.pair().account().equals(first.pair().account())) {
                    ofAccount.add(change);
                    change = reader.next();
                }
                Map<Pair, String> moved = ground.movedUnder(ofAccount);
                for (Change each : ofAccount) {
                    line++;
                    String how = moved.get(each.pair());
                    if (how == null) {
                        standing.write(each);
                        assignments.write(each);
                        kept.merge(each.kind(), 1, Integer::sum);
                    } else {
                        findings.add(stale(each.pair(), Place.of(CHANGES, line), how));
                    }
                }
            }
        }
    }

    private static Finding stale(Pair pair, Place place, String why) {
        String account = pair.account().text();
        String partner = pair.partner().text();
        return Finding.of(Code.PLAN_STALE, place, account + " " + partner)
                .saying(why)
                .naming(account, partner);
    }

    private boolean commitsAll() {
        return "all".equals(RunJson.object(plan.options()).get("commit"));
    }

    @Override
    public void apply() throws IOException {
        try (ChangesFile.Reader changes = new ChangesFile.Reader(folder.path().resolve(ChangesFile.NAME))) {
            Application application = house.ledger()
                    .apply(
                            record.id(),
                            plan.id(),
                            new PlannedChanges(changes, house.stop()),
                            house.clock().instant());
            status = application.fold(
                    applied -> RunStatus.APPLIED, already -> RunStatus.REFUSED, not -> RunStatus.REFUSED);
        }
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
    public void endStep(String name) {
        record.endStep(name);
    }

    @Override
    public Ending end() throws IOException {
        if (status == RunStatus.APPLIED) {
            planFolder.replaceJson(RunJson.withStatus(
                    planFolder.path().resolve(RunJson.NAME),
                    status.word(),
                    record.id().text()));
        }
        int exitCode = exitCode();
        String json = record.end(status, exitCode, folder);
        return new Ending(
                record.id(), record.command(), status, exitCode, folder.path(), json, counts(), findings, List.of());
    }

    private int exitCode() {
        if (status == RunStatus.REFUSED) {
            return Ending.STALE;
        }
        return findings.isEmpty() ? Ending.DONE : Ending.SOME_REJECTED;
    }

    @Override
    public void fail(Exception broken) {
        record.fail(folder, broken);
    }

    private Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Change.Kind kind : Change.Kind.values()) {
            counts.put(kind.word(), kept.getOrDefault(kind, 0));
        }
        counts.put("stale", findings.size());
        counts.put("findings", Counts.findings(findings));
        return counts;
    }

    @Override
    public void close() throws IOException {
        draft.close();
    }
}

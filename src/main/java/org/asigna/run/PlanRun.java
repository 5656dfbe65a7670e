package org.asigna.run;

import java.io.Closeable;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asigna.directory.Directory;
import org.asigna.directory.revision.RevisionId;
import org.asigna.home.Draft;
import org.asigna.ledger.Application;
import org.asigna.ledger.Publication;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.plan.Limits.Excess;
import org.asigna.plan.folder.ChangesFile;
import org.asigna.plan.folder.Hash;
import org.asigna.report.html.PlanFacts;
import org.asigna.report.html.PlanPage;
import org.asigna.report.json.RunReport;
import org.asigna.run.ReadAhead.Page;
import org.jspecify.annotations.Nullable;

/**
 * A {@code plan}, or an {@code import}, which is a plan applied at once. Its steps are called one after another: {@link
 * #prepare}; {@link #next}, {@link #decide} and {@link #take} for each page of rows; {@link #settle}; {@link #apply}; {@link #end}.
 */
public final class PlanRun implements Closeable {
    private final House house;
    private final PlanOptions options;
    private final Inputs inputs;
    private final boolean applies;
    private final RunFolder folder;
    private final RunRecord record;
    private final Draft draft;
    private @Nullable Planning planning;
    private @Nullable Planned planned;
    private List<Excess> excesses = List.of();
    private RunStatus status = RunStatus.RUNNING;
    private boolean inputRefused;

    /**
     * Begins the run.
     *
     * @param inputs the files, opened; the run closes them
     * @param applies whether its plan is applied at once
     */
    public PlanRun(House house, PlanOptions options, Inputs inputs, boolean applies, RunId id) throws IOException {
        this.house = house;
        this.options = options;
        this.inputs = inputs;
        this.applies = applies;
        this.folder = new RunFolder(house.home(), id);
        this.record = new RunRecord(house, id, applies ? "import" : "plan", options.asOf(), options.shown());
        this.draft = folder.draft();
        record.begin(null);
    }

    /** The run's id. */
    public RunId id() {
        return record.id();
    }

    /** Whether the plan is to be applied by this run, as far as is known. */
    public boolean applies() {
        return applies && status != RunStatus.REFUSED;
    }

    /** Loads the directory and the present assignments, and reads the ticks. */
    public void prepare() throws IOException {
        house.stop().check();
        Optional<Publication> current = house.ledger().currentRevision();
        Optional<RevisionId> revision = current.map(Publication::revision).map(RevisionId::new);
        Optional<Directory> directory = revision.map(house.revisions()::take);
        record.revision(revision.map(this::shown).orElse(null));
        record.programme(house.programme());
        excesses = tooOld(current);
        planning = new Planning(house, options, inputs, draft, directory);
        planning.prepare();
    }

    private RunReport.Revision shown(RevisionId revision) {
        return new RunReport.Revision(
                revision.text(), house.revisions().manifest(revision).sha256());
    }

    private List<Excess> tooOld(Optional<Publication> current) {
        if (options.maxDirectoryAge().isEmpty() || current.isEmpty()) {
            return List.of();
        }
        int most = options.maxDirectoryAge().getAsInt();
        return house.ledger()
                .run(current.get().run())
                .map(Run::asOf)
                .map(synced -> Math.toIntExact(ChronoUnit.DAYS.between(synced, options.asOf())))
                .filter(age -> age > most)
                .map(age -> List.of(new Excess("max-directory-age", age, Integer.toString(most))))
                .orElse(List.of());
    }

    /** The next rows of the request files, or null after the last. */
    public @Nullable Page next() throws IOException {
        house.stop().check();
        return planning().next();
    }

    /** Decides rows, each by itself; pages are decided in the order they were read. */
    public DecidedPage decide(Page page) {
        return planning().decide(page);
    }

    /** Keeps decided rows; pages are taken in the order they were read. */
    public void take(DecidedPage decided) {
        planning().take(decided);
    }

    /** Settles all rows, and publishes the plan folder. */
    public void settle() throws IOException {
        Planning work = planning();
        Planned plan = work.settle();
        planned = plan;
        List<Excess> exceeded = new ArrayList<>(excesses);
        exceeded.addAll(options.limits().exceededBy(plan.sums()));
        excesses = exceeded;
        inputRefused = work.refused();
        boolean stopped = inputRefused || !excesses.isEmpty();
        status = stopped ? RunStatus.REFUSED : RunStatus.PLANNED;
        if (stopped) {
            work.withdraw();
        } else {
            if (options.perPartner()) {
                work.writePartnerBooks();
            }
            record.planHash(Hash.of(draft.folder()));
        }
        record.inputs(work.inputs().listed());
        record.counts(Counts.of(plan));
        house.stop().check();
        new PlanPage(options.language()).write(draft.file(PlanPage.NAME), facts(plan, work));
        work.close();
        planning = null;
        RunFolder.publish(draft, record.jsonSoFar(status, exitCode(plan)));
    }

    private PlanFacts facts(Planned plan, Planning work) {
        return new PlanFacts(
                record.reportSoFar(status),
                house.programme(),
                inputRefused,
                excesses,
                plan.sums(),
                plan.blank(),
                plan.findings(),
                plan.rejectedByExpiry(),
                plan.partners(),
                work.writesWorkbooks());
    }

    /** Carries the plan out. */
    public void apply() throws IOException {
        try (ChangesFile.Reader changes = new ChangesFile.Reader(folder.path().resolve(ChangesFile.NAME))) {
            Application application = house.ledger()
                    .apply(
                            id(),
                            id(),
                            new PlannedChanges(changes, house.stop()),
                            house.clock().instant());
            status = application.fold(
                    applied -> RunStatus.APPLIED,
                    already -> {
                        throw new IllegalStateException("run " + id() + " was applied by " + already.by());
                    },
                    not -> {
                        throw new IllegalStateException("run " + id() + " is " + not.status());
                    });
        }
    }

    /** Notes that a step has ended. */
    public void endStep(String name) {
        record.endStep(name);
    }

    /** Ends the run. */
    public Ending end() throws IOException {
        Planned plan = planned;
        if (plan == null) {
            throw new IllegalStateException("a run cannot end before it is settled");
        }
        int exitCode = exitCode(plan);
        String json = record.end(status, exitCode, folder);
        return new Ending(
                id(),
                record.command(),
                status,
                exitCode,
                folder.path(),
                json,
                Counts.of(plan),
                plan.findings(),
                excesses);
    }

    /** Ends a run that broke, or was stopped. */
    public void fail(Exception broken) {
        record.fail(folder, broken);
    }

    private int exitCode(Planned plan) {
        if (inputRefused) {
            return Ending.REFUSED;
        }
        if (!excesses.isEmpty()) {
            return Ending.OVER_LIMIT;
        }
        return plan.hasErrors() ? Ending.SOME_REJECTED : Ending.DONE;
    }

    private Planning planning() {
        if (planning == null) {
            throw new IllegalStateException("prepare comes first");
        }
        return planning;
    }

    @Override
    public void close() throws IOException {
        inputs.close();
        if (planning != null) {
            planning.close();
        }
        draft.close();
    }
}

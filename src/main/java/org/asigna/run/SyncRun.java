package org.asigna.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asigna.directory.revision.RevisionDifference;
import org.asigna.directory.revision.RevisionId;
import org.asigna.directory.revision.RevisionTable;
import org.asigna.finding.Finding;
import org.asigna.home.Draft;
import org.asigna.intake.Intake;
import org.asigna.ledger.Publication;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.report.ReportFormat;
import org.asigna.report.Reports;
import org.asigna.report.json.RunReport;
import org.asigna.sync.DirectorySync;
import org.asigna.sync.SyncResult;
import org.asigna.sync.SyncTask;
import org.jspecify.annotations.Nullable;

/**
 * A {@code sync}: makes a directory the next revision and puts it in force, unless its shape is wrong: then the revision
 * stays beside the one in force, and the run names it for whoever {@linkplain AcceptRun accepts} it.
 */
public final class SyncRun implements Syncing {
    private final House house;
    private final SyncOptions options;
    private final RunFolder folder;
    private final RunRecord record;
    private final Draft draft;
    private @Nullable SyncResult result;
    private List<Finding> objections = List.of();

    /** Begins the run. */
    public SyncRun(House house, SyncOptions options, RunId id) throws IOException {
        this.house = house;
        this.options = options;
        this.folder = new RunFolder(house.home(), id);
        this.record = new RunRecord(house, id, COMMAND, options.asOf(), options.shown());
        this.draft = folder.draft();
        record.begin(null);
    }

    @Override
    public void sync() throws IOException {
        Optional<RevisionId> before =
                house.ledger().currentRevision().map(Publication::revision).map(RevisionId::new);
        DirectorySync sync = new DirectorySync(
                new Intake(house.vocabulary()), house.vocabulary(), house.programme(), house.revisions());
        GivenFile directory = options.directory();
        SyncResult synced = sync.sync(new SyncTask(
                directory.path(), directory.asGiven(), options.asOf(), options.dateOrder(), before, house.stop()));
        result = synced;
        objections = synced.<List<Finding>>fold(refused -> List.of(), this::objections);
        record.programme(house.programme());
        record.inputs(synced.inputs().stream()
                .map(input -> new RunReport.Input(input.file(), input.sha256(), input.rows()))
                .toList());
        record.counts(counts(synced));
        boolean workbooks = ReportFormat.workbooks(options.format(), synced.fromWorkbook());
        new Reports(draft.folder(), workbooks, options.language()).errors(findings(synced));
        synced.fold(refused -> null, this::name);
        RunFolder.publish(draft, record.jsonSoFar(status(synced), exitCode(synced)));
        if (status(synced) == RunStatus.SYNCED) {
            synced.fold(refused -> null, this::enforce);
        }
    }

    private List<Finding> objections(SyncResult.Published published) {
        return new DirectoryGuard(options.maxShrink().orElse(DirectoryGuard.STANDARD))
                .objections(
                        DirectorySync.place(options.directory().asGiven()),
                        published.manifest(),
                        published.difference());
    }

    /** Everything found; what speaks against the whole comes first. */
    private List<Finding> findings(SyncResult synced) {
        return Stream.concat(objections.stream(), synced.findings().stream())
                .sorted(Finding.ORDER)
                .toList();
    }

    private @Nullable Void name(SyncResult.Published published) {
        record.revision(new RunReport.Revision(
                published.revision().text(), published.manifest().sha256()));
        return null;
    }

    /** The run's folder is there by now: the ledger decides, and nothing is left to be done after it. */
    private @Nullable Void enforce(SyncResult.Published published) {
        house.enforce(published.revision(), record, published.difference());
        return null;
    }

    @Override
    public RunId id() {
        return record.id();
    }

    @Override
    public void endStep(String name) {
        record.endStep(name);
    }

    @Override
    public Ending end() throws IOException {
        SyncResult synced = result();
        RunStatus status = status(synced);
        int exitCode = exitCode(synced);
        String json = record.end(status, exitCode, folder);
        return new Ending(
                record.id(),
                record.command(),
                status,
                exitCode,
                folder.path(),
                json,
                counts(synced),
                findings(synced),
                List.of());
    }

    @Override
    public void fail(Exception broken) {
        record.fail(folder, broken);
    }

    private SyncResult result() {
        if (result == null) {
            throw new IllegalStateException("sync comes first");
        }
        return result;
    }

    private int exitCode(SyncResult synced) {
        if (status(synced) == RunStatus.REFUSED) {
            return objections.isEmpty() ? Ending.REFUSED : Ending.OVER_LIMIT;
        }
        return synced.hasErrors() ? Ending.SOME_REJECTED : Ending.DONE;
    }

    private RunStatus status(SyncResult synced) {
        return synced.<RunStatus>fold(
                refused -> RunStatus.REFUSED, published -> objections.isEmpty() ? RunStatus.SYNCED : RunStatus.REFUSED);
    }

    private Map<String, Object> counts(SyncResult synced) {
        Optional<RevisionDifference> difference =
                synced.fold(refused -> Optional.empty(), SyncResult.Published::difference);
        Map<String, Object> counts = new LinkedHashMap<>();
        for (RevisionTable table : RevisionTable.values()) {
            Map<String, Object> rows = new LinkedHashMap<>();
            SyncResult.Rows read = synced.rows().getOrDefault(table, new SyncResult.Rows(0, 0));
            rows.put("read", read.read());
            rows.put("leftOut", read.leftOut());
            difference.ifPresentOrElse(
                    known -> rows.putAll(Counts.difference(known.of(table))),
                    () -> rows.put("came", status(synced) == RunStatus.SYNCED ? read.kept() : 0));
            counts.put(table.key(), rows);
        }
        counts.put("findings", Counts.findings(findings(synced)));
        return counts;
    }

    @Override
    public void close() throws IOException {
        draft.close();
    }
}

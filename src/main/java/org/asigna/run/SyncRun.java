package org.asigna.run;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asigna.directory.Departures;
import org.asigna.directory.revision.RevisionDifference;
import org.asigna.directory.revision.RevisionId;
import org.asigna.directory.revision.RevisionTable;
import org.asigna.home.Draft;
import org.asigna.home.Operator;
import org.asigna.intake.Intake;
import org.asigna.language.Language;
import org.asigna.ledger.Publication;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.report.ReportFormat;
import org.asigna.report.Reports;
import org.asigna.report.json.RunReport;
import org.asigna.sync.DateOrder;
import org.asigna.sync.DirectorySync;
import org.asigna.sync.SyncResult;
import org.asigna.sync.SyncTask;
import org.jspecify.annotations.Nullable;

/** A {@code sync}: makes a directory the next revision and puts it in force. Its steps are {@link #sync}, {@link #end}. */
public final class SyncRun implements Closeable {
    private final House house;
    private final GivenFile directory;
    private final LocalDate asOf;
    private final Optional<DateOrder> dateOrder;
    private final Language language;
    private final Optional<ReportFormat> format;
    private final RunFolder folder;
    private final RunRecord record;
    private final Draft draft;
    private @Nullable SyncResult result;

    /** Begins the run. */
    public SyncRun(
            House house,
            GivenFile directory,
            LocalDate asOf,
            Optional<DateOrder> dateOrder,
            Language language,
            Optional<ReportFormat> format,
            RunId id)
            throws IOException {
        this.house = house;
        this.directory = directory;
        this.asOf = asOf;
        this.dateOrder = dateOrder;
        this.language = language;
        this.format = format;
        this.folder = new RunFolder(house.home(), id);
        this.record = new RunRecord(house, id, "sync", asOf, options());
        this.draft = folder.draft();
        record.begin(null);
    }

    private Map<String, Object> options() {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("directory", directory.asGiven());
        dateOrder.ifPresent(order -> options.put("date-order", order.word()));
        options.put("lang", language.tag());
        format.ifPresent(asked -> options.put("format", asked.word()));
        return options;
    }

    /** Reads, checks, publishes the revision, puts it in force, and publishes the run's folder. */
    public void sync() throws IOException {
        Optional<RevisionId> before =
                house.ledger().currentRevision().map(Publication::revision).map(RevisionId::new);
        DirectorySync sync = new DirectorySync(
                new Intake(house.vocabulary()), house.vocabulary(), house.programme(), house.revisions());
        SyncResult synced =
                sync.sync(new SyncTask(directory.path(), directory.asGiven(), asOf, dateOrder, before, house.stop()));
        result = synced;
        record.programme(house.programme());
        record.inputs(synced.inputs().stream()
                .map(input -> new RunReport.Input(input.file(), input.sha256(), input.rows()))
                .toList());
        record.counts(counts(synced));
        boolean workbooks = ReportFormat.workbooks(format, synced.fromWorkbook());
        new Reports(draft.folder(), workbooks, language).errors(synced.findings());
        synced.fold(refused -> null, this::name);
        RunFolder.publish(draft, record.jsonSoFar(status(synced), exitCode(synced)));
        synced.fold(refused -> null, this::enforce);
    }

    private @Nullable Void name(SyncResult.Published published) {
        record.revision(new RunReport.Revision(
                published.revision().text(), published.manifest().sha256()));
        return null;
    }

    /** The run's folder is there by now: the ledger decides, and nothing is left to be done after it. */
    private @Nullable Void enforce(SyncResult.Published published) {
        house.ledger()
                .publish(
                        new Publication(
                                published.revision().text(),
                                record.id(),
                                Operator.current().host(),
                                house.clock().instant()),
                        published
                                .difference()
                                .<Departures>map(difference -> difference::departures)
                                .orElse(Departures.NONE));
        return null;
    }

    /** The run's id. */
    public RunId id() {
        return record.id();
    }

    /** Notes that a step has ended. */
    public void endStep(String name) {
        record.endStep(name);
    }

    /** Ends the run. */
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
                synced.findings(),
                List.of());
    }

    /** Ends a run that broke, or was stopped. */
    public void fail(Exception broken) {
        record.fail(folder, broken);
    }

    private SyncResult result() {
        if (result == null) {
            throw new IllegalStateException("sync comes first");
        }
        return result;
    }

    private static int exitCode(SyncResult synced) {
        if (status(synced) == RunStatus.REFUSED) {
            return Ending.REFUSED;
        }
        return synced.hasErrors() ? Ending.SOME_REJECTED : Ending.DONE;
    }

    private static RunStatus status(SyncResult synced) {
        return synced.<RunStatus>fold(refused -> RunStatus.REFUSED, published -> RunStatus.SYNCED);
    }

    private static Map<String, Object> counts(SyncResult synced) {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (RevisionTable table : RevisionTable.values()) {
            Map<String, Object> rows = new LinkedHashMap<>();
            SyncResult.Rows read = synced.rows().getOrDefault(table, new SyncResult.Rows(0, 0));
            rows.put("read", read.read());
            rows.put("leftOut", read.leftOut());
            synced.<Optional<RevisionDifference>>fold(refused -> Optional.empty(), SyncResult.Published::difference)
                    .ifPresentOrElse(
                            difference -> {
                                rows.put("came", difference.of(table).came());
                                rows.put("changed", difference.of(table).changed());
                                rows.put("went", difference.of(table).went());
                            },
                            () -> rows.put("came", status(synced) == RunStatus.SYNCED ? read.kept() : 0));
            counts.put(table.key(), rows);
        }
        counts.put("findings", Counts.findings(synced.findings()));
        return counts;
    }

    @Override
    public void close() throws IOException {
        draft.close();
    }
}

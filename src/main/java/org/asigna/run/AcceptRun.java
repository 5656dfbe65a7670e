package org.asigna.run;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.asigna.directory.revision.RevisionDifference;
import org.asigna.directory.revision.RevisionId;
import org.asigna.directory.revision.RevisionTable;
import org.asigna.home.Draft;
import org.asigna.language.Language;
import org.asigna.ledger.Publication;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.report.Reports;
import org.asigna.report.json.RunReport;

/** A {@code sync --accept}: puts the revision in force that a sync made and refused for its shape. */
public final class AcceptRun implements Syncing {
    private final House house;
    private final RevisionId revision;
    private final Language language;
    private final RunFolder folder;
    private final RunRecord record;
    private final Draft draft;
    private Map<String, Object> counts = Map.of();

    /**
     * Begins the run.
     *
     * @param refused {@linkplain #isAcceptable acceptable}
     */
    public AcceptRun(House house, Run refused, LocalDate asOf, Language language, RunId id) throws IOException {
        this.house = house;
        this.revision = new RevisionId(Objects.requireNonNull(refused.revision()));
        this.language = language;
        this.folder = new RunFolder(house.home(), id);
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("accept", refused.id().text());
        options.put("lang", language.tag());
        this.record = new RunRecord(house, id, COMMAND, asOf, options);
        this.draft = folder.draft();
        record.begin(null);
    }

    /** Whether a run is a sync that made a revision and refused it for its shape. */
    public static boolean isAcceptable(Run run) {
        return run.command().equals(COMMAND) && run.status() == RunStatus.REFUSED && run.revision() != null;
    }

    /** What was put in force after a run began; what it had refused was judged against another directory then. */
    public static Optional<Publication> since(House house, Run run) {
        return house.ledger().currentRevision().filter(current -> current.at().isAfter(run.startedAt()));
    }

    @Override
    public void sync() throws IOException {
        record.programme(house.programme());
        record.revision(new RunReport.Revision(
                revision.text(), house.revisions().manifest(revision).sha256()));
        Optional<RevisionDifference> difference = house.ledger()
                .currentRevision()
                .map(current -> new RevisionId(current.revision()))
                .filter(house.revisions()::exists)
                .map(current -> RevisionDifference.between(house.revisions(), current, revision));
        counts = counts(difference);
        record.counts(counts);
        new Reports(draft.folder(), false, language).errors(List.of());
        RunFolder.publish(draft, record.jsonSoFar(RunStatus.SYNCED, Ending.DONE));
        house.enforce(revision, record, difference);
    }

    private Map<String, Object> counts(Optional<RevisionDifference> difference) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (RevisionTable table : RevisionTable.values()) {
            int rows = house.revisions().manifest(revision).of(table).rows();
            Map<String, Object> counted = new LinkedHashMap<>();
            counted.put("read", rows);
            counted.put("leftOut", 0);
            difference.ifPresentOrElse(
                    known -> counted.putAll(Counts.difference(known.of(table))), () -> counted.put("came", rows));
            all.put(table.key(), counted);
        }
        all.put("findings", Map.of());
        return all;
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
        String json = record.end(RunStatus.SYNCED, Ending.DONE, folder);
        return new Ending(
                record.id(),
                record.command(),
                RunStatus.SYNCED,
                Ending.DONE,
                folder.path(),
                json,
                counts,
                List.of(),
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

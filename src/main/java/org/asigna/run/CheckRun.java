package org.asigna.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asigna.directory.Directory;
import org.asigna.finding.Finding;
import org.asigna.home.Draft;
import org.asigna.language.Language;
import org.asigna.ledger.Drift;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.plan.Change;
import org.asigna.report.AssignmentsReport;
import org.asigna.report.DriftLine;
import org.asigna.report.DriftReport;
import org.asigna.report.ReportFormat;
import org.asigna.report.Reports;
import org.asigna.watch.Drifted;

/** A {@code check}: judges all present assignments against the directory in force, and reports the drift. */
public final class CheckRun implements Closeable {
    private final House house;
    private final LocalDate asOf;
    private final RunFolder folder;
    private final RunRecord record;
    private final Draft draft;
    private final Reports reports;
    private final List<Finding> findings = new ArrayList<>();
    private int faulty;
    private int mendable;
    private int licensesAtRisk;

    /**
     * Begins the run.
     *
     * @param format which files are asked for, if any
     */
    public CheckRun(House house, LocalDate asOf, Language language, Optional<ReportFormat> format, RunId id)
            throws IOException {
        this.house = house;
        this.asOf = asOf;
        this.folder = new RunFolder(house.home(), id);
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("lang", language.tag());
        format.ifPresent(asked -> options.put("format", asked.word()));
        this.record = new RunRecord(house, id, "check", asOf, options);
        this.draft = folder.draft();
        this.reports = new Reports(draft.folder(), ReportFormat.workbooks(format, false), language);
        record.begin(null);
    }

    /**
     * Judges, and ends the run. What is new is noted in the ledger when the reports are there: who dies between tells it again.
     */
    public Ending check() throws IOException {
        Directory directory = house.directoryFor(record);
        record.programme(house.programme());
        DriftWatch watch = new DriftWatch(house, directory, asOf, record.id());
        try (DriftReport drift = reports.drift(directory, watch.departed());
                AssignmentsReport mend = reports.mend(directory, watch.departed())) {
            watch.judge(house.stop()::check, (drifted, since) -> tell(drifted, since, drift, mend));
        } catch (UncheckedIOException disk) {
            throw disk.getCause();
        }
        Map<String, Object> counts = counts(watch);
        record.counts(counts);
        int exitCode = faulty == 0 ? Ending.DONE : Ending.SOME_REJECTED;
        RunFolder.publish(draft, record.jsonSoFar(RunStatus.CHECKED, exitCode));
        watch.note();
        String json = record.end(RunStatus.CHECKED, exitCode, folder);
        return new Ending(
                record.id(),
                record.command(),
                RunStatus.CHECKED,
                exitCode,
                folder.path(),
                json,
                counts,
                findings,
                List.of());
    }

    private void tell(Drifted drifted, List<Drift> since, DriftReport drift, AssignmentsReport mend) {
        try {
            write(drifted, since, drift, mend);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
        mendable += drifted.mended().isPresent() ? 1 : 0;
        faulty += drifted.isFaulty() ? 1 : 0;
        licensesAtRisk += drifted.licensesAtRisk();
    }

    private void write(Drifted drifted, List<Drift> since, DriftReport drift, AssignmentsReport mend)
            throws IOException {
        for (int i = 0; i < since.size(); i++) {
            Finding finding = drifted.findings().get(i);
            findings.add(finding);
            drift.write(new DriftLine(
                    drifted.assignment(),
                    finding,
                    LocalDate.ofInstant(since.get(i).since(), house.clock().getZone()),
                    since.get(i).seenBy().text(),
                    finding.isError() ? drifted.licensesAtRisk() : 0,
                    finding.isError() ? drifted.nearestExpiry() : null,
                    finding.isError() && drifted.mended().isPresent()));
        }
        if (drifted.mended().isPresent()) {
            mend.write(Change.of(drifted.assignment(), drifted.mended().get(), ""));
        }
    }

    private Map<String, Object> counts(DriftWatch watch) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("checked", watch.judged());
        counts.put("faulty", faulty);
        counts.put("mendable", mendable);
        counts.put("licensesAtRisk", licensesAtRisk);
        counts.put("came", watch.came());
        counts.put("went", watch.went());
        counts.put("findings", Counts.findings(findings));
        return counts;
    }

    /** Ends a run that broke, or was stopped. */
    public void fail(Exception broken) {
        record.fail(folder, broken);
    }

    @Override
    public void close() throws IOException {
        draft.close();
    }
}

package org.asigna.run;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asigna.assignment.Departed;
import org.asigna.assignment.Present;
import org.asigna.directory.Directory;
import org.asigna.home.Draft;
import org.asigna.language.Language;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.report.CoverageReport;
import org.asigna.report.CoverageTotal;
import org.asigna.report.Expiring;
import org.asigna.report.Gap;
import org.asigna.report.ReportFormat;
import org.asigna.report.Reports;
import org.asigna.report.html.CoveragePage;
import org.asigna.watch.Coverage;

/** A {@code coverage}: the licences that expire within some days, and which of them nobody can renew. */
public final class CoverageRun implements Closeable {
    private final House house;
    private final LocalDate asOf;
    private final int within;
    private final Language language;
    private final RunFolder folder;
    private final RunRecord record;
    private final Draft draft;
    private final Reports reports;

    /**
     * Begins the run.
     *
     * @param within how many days ahead, 0 or more
     * @param format which files are asked for, if any
     */
    public CoverageRun(
            House house, LocalDate asOf, int within, Language language, Optional<ReportFormat> format, RunId id)
            throws IOException {
        this.house = house;
        this.asOf = asOf;
        this.within = within;
        this.language = language;
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("within", within);
        options.put("lang", language.tag());
        format.ifPresent(asked -> options.put("format", asked.word()));
        this.folder = new RunFolder(house.home(), id);
        this.record = new RunRecord(house, id, "coverage", asOf, options);
        this.draft = folder.draft();
        this.reports = new Reports(draft.folder(), ReportFormat.workbooks(format, false), language);
        record.begin(null);
    }

    /** Looks at all licences, and ends the run. */
    public Ending cover() throws IOException {
        Directory directory = house.directoryFor(record);
        record.programme(house.programme());
        Present present = new Present();
        house.ledger().load(present);
        Departed departed = new Departed(directory);
        departed.seek(present);
        departed.takeFrom(house.ledger()::departed);
        List<Expiring> licenses =
                new Coverage(directory, present, house.programme(), asOf, within).licenses(house.stop()::check);
        List<Gap> gaps = Gap.among(licenses);
        CoverageReport report = new CoverageReport(reports, asOf, departed, house.licenseDetails(directory));
        report.write(licenses, gaps);
        report.page(draft.file(CoveragePage.NAME), language, within, licenses, gaps);
        Map<String, Object> counts = counts(CoverageTotal.of(licenses, asOf, within), gaps);
        record.counts(counts);
        house.stop().check();
        RunFolder.publish(draft, record.jsonSoFar(RunStatus.CHECKED, Ending.DONE));
        String json = record.end(RunStatus.CHECKED, Ending.DONE, folder);
        return new Ending(
                record.id(),
                record.command(),
                RunStatus.CHECKED,
                Ending.DONE,
                folder.path(),
                json,
                counts,
                List.of(),
                List.of());
    }

    private static Map<String, Object> counts(List<CoverageTotal> totals, List<Gap> gaps) {
        Map<String, Object> counts = new LinkedHashMap<>();
        CoverageTotal whole = totals.get(totals.size() - 1);
        counts.put("expiring", whole.licenses());
        counts.put("covered", whole.covered());
        counts.put("uncovered", whole.uncovered());
        for (CoverageTotal total : totals) {
            Map<String, Object> within = new LinkedHashMap<>();
            within.put("expiring", total.licenses());
            within.put("covered", total.covered());
            within.put("uncovered", total.uncovered());
            counts.put("within" + total.days(), within);
        }
        Map<String, Integer> reasons = new LinkedHashMap<>();
        gaps.forEach(gap -> reasons.merge(gap.reason().text(), gap.licenses().size(), Integer::sum));
        counts.put("reasons", reasons);
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

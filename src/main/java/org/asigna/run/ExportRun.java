package org.asigna.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Departed;
import org.asigna.directory.Directory;
import org.asigna.home.Draft;
import org.asigna.language.Language;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.plan.Change;
import org.asigna.report.AssignmentsReport;
import org.asigna.report.PartnerBooks;
import org.asigna.report.ReportFormat;
import org.asigna.report.Reports;

/** An {@code export}: all present assignments in a report; handed in again they change nothing. */
public final class ExportRun implements Closeable {
    private final House house;
    private final RunFolder folder;
    private final RunRecord record;
    private final Draft draft;
    private final Reports reports;
    private final LocalDate asOf;
    private final Language language;
    private final boolean perPartner;
    private int exported;

    /**
     * Begins the run.
     *
     * @param format which files are asked for, if any
     * @param perPartner whether a workbook for each partner is wanted
     */
    public ExportRun(
            House house, LocalDate asOf, Language language, Optional<ReportFormat> format, boolean perPartner, RunId id)
            throws IOException {
        this.house = house;
        this.asOf = asOf;
        this.language = language;
        this.perPartner = perPartner;
        this.folder = new RunFolder(house.home(), id);
        this.record = new RunRecord(house, id, "export", asOf, options(format));
        this.draft = folder.draft();
        this.reports = new Reports(draft.folder(), ReportFormat.workbooks(format, false), language);
        record.begin(null);
    }

    private Map<String, Object> options(Optional<ReportFormat> format) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("lang", language.tag());
        format.ifPresent(asked -> options.put("format", asked.word()));
        if (perPartner) {
            options.put("per-partner", true);
        }
        return options;
    }

    /** Writes the assignments, and ends the run. */
    public Ending export() throws IOException {
        Directory directory = house.directoryFor(record);
        Departed departed = new Departed(directory);
        house.ledger().present(departed::seek);
        departed.takeFrom(house.ledger()::departed);
        try (AssignmentsReport assignments = reports.assignments(directory, departed)) {
            house.ledger().present(assignment -> write(assignments, assignment));
        } catch (UncheckedIOException disk) {
            throw disk.getCause();
        }
        if (perPartner) {
            PartnerBooks books = new PartnerBooks(house.sights(directory, departed), language, asOf);
            house.ledger().present(books::addUntouched);
            books.write(draft.folder(), house.stop()::check);
        }
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("exported", exported);
        record.counts(counts);
        RunFolder.publish(draft, record.jsonSoFar(RunStatus.EXPORTED, Ending.DONE));
        String json = record.end(RunStatus.EXPORTED, Ending.DONE, folder);
        return new Ending(
                record.id(),
                record.command(),
                RunStatus.EXPORTED,
                Ending.DONE,
                folder.path(),
                json,
                counts,
                List.of(),
                List.of());
    }

    private void write(AssignmentsReport assignments, Assignment assignment) {
        house.stop().check();
        try {
            assignments.write(Change.of(assignment, assignment, ""));
            exported++;
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
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

package org.asigna.run.corrections;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.asigna.assignment.Field;
import org.asigna.assignment.Resolver;
import org.asigna.directory.Directory;
import org.asigna.directory.Partner;
import org.asigna.finding.Finding;
import org.asigna.finding.Source;
import org.asigna.home.StopRequest;
import org.asigna.language.Language;
import org.asigna.plan.DecidedRows;
import org.asigna.plan.Scope;
import org.asigna.plan.folder.RawRows;
import org.asigna.report.Correction;
import org.asigna.report.excel.CorrectionsWorkbook;
import org.jspecify.annotations.Nullable;

/** The rejected rows of a run as a workbook in the layout of the files that they came from, to be mended and handed in. */
public final class Corrections {
    /** The file's name in a run's folder. */
    public static final String NAME = "corrections.xlsx";

    private final Candidates candidates;
    private final Urgency urgency;
    private final Language language;
    private final Scope scope;
    private final StopRequest stop;

    /**
     * Corrections of a run.
     *
     * @param resolver knows what a text means in the directory
     * @param assignable whether a partner may be assigned today
     * @param urgency tells which rows come first
     * @param language the language of sentences, and of words that are offered
     * @param scope what the run touches beside the pairs named
     * @param stop is asked before each row
     */
    public Corrections(
            Directory directory,
            Resolver resolver,
            Predicate<Partner> assignable,
            Urgency urgency,
            Language language,
            Scope scope,
            StopRequest stop) {
        this.candidates = new Candidates(directory, resolver, assignable);
        this.urgency = urgency;
        this.language = language;
        this.scope = scope;
        this.stop = stop;
    }

    /**
     * Writes the workbook.
     *
     * @param decided all rows, settled
     * @param findings all findings, in the order of reports
     * @param raw the raw cells of the rows
     * @param layouts how the sheets of the rows are laid out
     * @param ticks the rows of the ticks sheets
     * @throws IOException if the disk does not take it
     */
    public void write(
            Path target,
            DecidedRows decided,
            List<Finding> findings,
            RawRows raw,
            List<SourceLayout> layouts,
            TickRows ticks)
            throws IOException {
        RejectedRows rejected = new RejectedRows(decided, findings, urgency);
        TickedAccounts ticked = new TickedAccounts();
        try (CorrectionsWorkbook workbook = CorrectionsWorkbook.create(target, language.workbooks());
                RawRows.Reading rows = raw.read()) {
            for (Source source : rejected.sources()) {
                SourceLayout layout = SourceLayout.of(source, layouts);
                SheetColumns columns = columns(layout, rejected.of(source));
                RequestOffers offers = new RequestOffers(candidates, columns, language);
                begin(workbook, source, columns);
                Mending mending = new Mending(columns, offers, language);
                for (RejectedRow row : rejected.of(source)) {
                    List<String> cells = rows.cells(row.number());
                    ticked.add(row, cells, columns);
                    write(workbook, mending.of(row, cells));
                }
            }
            Map<SourceLayout, List<RejectedRow>> taken = ticks.of(ticked, findings);
            write(workbook, taken, ticks, ticked);
            workbook.instruct(instructions(!taken.isEmpty()));
        }
    }

    private void write(
            CorrectionsWorkbook workbook,
            Map<SourceLayout, List<RejectedRow>> taken,
            TickRows ticks,
            TickedAccounts ticked)
            throws IOException {
        try (RawRows.Reading rows = ticks.read()) {
            for (Map.Entry<SourceLayout, List<RejectedRow>> sheet : taken.entrySet()) {
                SheetColumns columns = columns(sheet.getKey(), sheet.getValue());
                begin(workbook, sheet.getKey().source(), columns);
                TickOffers offers = new TickOffers(candidates, ticked, columns, language.tick());
                Mending mending = new Mending(columns, offers, language);
                for (RejectedRow row : sheet.getValue()) {
                    write(workbook, mending.of(row, rows.cells(row.number())));
                }
            }
        }
    }

    private void write(CorrectionsWorkbook workbook, List<Correction> rows) throws IOException {
        stop.check();
        for (Correction row : rows) {
            workbook.row(row);
        }
    }

    private static void begin(CorrectionsWorkbook workbook, Source source, SheetColumns columns) throws IOException {
        workbook.begin(sheetName(source), columns.header(), columns.widths(), columns.formats());
    }

    private List<String> instructions(boolean haveTicks) {
        List<String> keys = new ArrayList<>(List.of(
                "corrections.wrong",
                "corrections.remark",
                "corrections.held",
                "corrections.order",
                "corrections.hand-in"));
        if (haveTicks) {
            keys.add("corrections.ticks");
        }
        if (scope != Scope.ROWS) {
            keys.add("corrections.scope");
        }
        return keys;
    }

    private SheetColumns columns(SourceLayout layout, Iterable<RejectedRow> rejected) {
        Set<Field> added = EnumSet.noneOf(Field.class);
        for (RejectedRow row : rejected) {
            for (Finding finding : row.findings()) {
                Field lacking = lacking(layout, finding);
                if (lacking != null) {
                    added.add(lacking);
                }
            }
        }
        return new SheetColumns(layout, added, language);
    }

    /** The field in which a finding is to be mended and for which the source has no column; null if there is none. */
    private static @Nullable Field lacking(SourceLayout layout, Finding finding) {
        int column = finding.place().column();
        Field mended = SheetColumns.mendedIn(finding.code(), column, layout.field(column));
        return mended != null && layout.fields().column(mended) < 0 ? mended : null;
    }

    /** A sheet is called as in its workbook; what was no workbook, as its file without folder and suffix. */
    private static String sheetName(Source source) {
        if (!source.sheet().isEmpty()) {
            return source.sheet();
        }
        int folder = Math.max(source.file().lastIndexOf('/'), source.file().lastIndexOf('\\'));
        String file = source.file().substring(folder + 1);
        int suffix = file.lastIndexOf('.');
        return suffix > 0 ? file.substring(0, suffix) : file;
    }
}

package org.asigna.run.corrections;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.asigna.assignment.Field;
import org.asigna.assignment.Resolver;
import org.asigna.directory.Directory;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Source;
import org.asigna.language.Language;
import org.asigna.plan.DecidedRows;
import org.asigna.plan.Scope;
import org.asigna.plan.folder.RawRows;
import org.asigna.report.excel.CorrectionsWorkbook;
import org.jspecify.annotations.Nullable;

/** The rejected rows of a run as a workbook in the layout of the files that they came from, to be mended and handed in. */
public final class Corrections {
    /** The file's name in a run's folder. */
    public static final String NAME = "corrections.xlsx";

    private final Directory directory;
    private final Resolver resolver;
    private final Urgency urgency;
    private final Language language;
    private final Scope scope;

    /**
     * Corrections of a run.
     *
     * @param resolver knows what a text means in the directory
     * @param urgency tells which rows come first
     * @param language the language of sentences, and of words that are offered
     * @param scope what the run touches beside the pairs named
     */
    public Corrections(Directory directory, Resolver resolver, Urgency urgency, Language language, Scope scope) {
        this.directory = directory;
        this.resolver = resolver;
        this.urgency = urgency;
        this.language = language;
        this.scope = scope;
    }

    /**
     * Writes the workbook.
     *
     * @param decided all rows, settled
     * @param findings all findings, in the order of reports
     * @param raw the raw cells of the rows
     * @param layouts how the sheets that were read are laid out
     * @throws IOException if the disk does not take it
     */
    public void write(Path target, DecidedRows decided, List<Finding> findings, RawRows raw, List<SourceLayout> layouts)
            throws IOException {
        RejectedRows rejected = new RejectedRows(decided, findings, urgency);
        try (CorrectionsWorkbook workbook = CorrectionsWorkbook.create(target, language.workbooks(), instructions());
                RawRows.Reading rows = raw.read()) {
            Candidates candidates = new Candidates(directory, resolver);
            for (Source source : rejected.sources()) {
                SheetColumns columns = columns(SourceLayout.of(source, layouts), rejected, rows);
                Mending mending =
                        new Mending(columns, new RequestOffers(candidates, columns, language), language.sentences());
                workbook.begin(sheetName(source), columns.header(), columns.widths());
                for (RejectedRow row : rejected.of(source)) {
                    workbook.row(mending.of(row, rows.cells(row.number())));
                }
            }
        }
    }

    private List<String> instructions() {
        List<String> keys = new ArrayList<>(List.of(
                "corrections.wrong",
                "corrections.remark",
                "corrections.held",
                "corrections.order",
                "corrections.hand-in"));
        if (scope != Scope.ROWS) {
            keys.add("corrections.scope");
        }
        return keys;
    }

    private SheetColumns columns(SourceLayout layout, RejectedRows rejected, RawRows.Reading rows) throws IOException {
        Set<Field> added = EnumSet.noneOf(Field.class);
        int mostCells = 0;
        for (RejectedRow row : rejected.of(layout.source())) {
            for (Finding finding : row.findings()) {
                Field lacking = lacking(layout, finding);
                if (lacking != null) {
                    added.add(lacking);
                } else if (finding.code() == Code.ROW_MALFORMED) {
                    mostCells = Math.max(mostCells, rows.cells(row.number()).size());
                }
            }
        }
        return new SheetColumns(layout, mostCells, added, language);
    }

    /** The field in which a finding is to be mended and for which the source has no column; null if there is none. */
    private static @Nullable Field lacking(SourceLayout layout, Finding finding) {
        Field mended = SheetColumns.mendedIn(
                finding.code(), layout.field(finding.place().column()));
        return mended != null && layout.fields().column(mended) < 0 ? mended : null;
    }

    /** A sheet is called as in its workbook; what was no workbook, as its file without folder and suffix. */
    private static String sheetName(Source source) {
        if (!source.sheet().isEmpty()) {
            return source.sheet();
        }
        String file = source.file()
                .substring(
                        Math.max(source.file().lastIndexOf('/'), source.file().lastIndexOf('\\')) + 1);
        int suffix = file.lastIndexOf('.');
        return suffix > 0 ? file.substring(0, suffix) : file;
    }
}

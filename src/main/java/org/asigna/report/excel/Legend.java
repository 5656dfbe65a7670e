package org.asigna.report.excel;

import java.io.IOException;
import java.util.List;
import org.asigna.finding.Severity;
import org.asigna.language.Phrases;
import org.asigna.report.Column;
import org.asigna.report.excel.SheetXml.Width;

/** A sheet that explains the report of findings: what its severities and colours mean, and what its columns hold. */
public final class Legend {
    private static final int MEANING = 110;
    private static final List<Width> COLUMNS = List.of(new Width(16, Style.TEXT), new Width(MEANING, Style.SENTENCE));

    private final List<Column> explained;
    private final Phrases words;

    /**
     * A legend.
     *
     * @param explained the columns of the report
     * @param words what a language says in workbooks
     */
    public Legend(List<Column> explained, Phrases words) {
        this.explained = List.copyOf(explained);
        this.words = words;
    }

    void write(WorkbookParts workbook) throws IOException {
        SheetXml sheet = workbook.begin(SheetHead.page(words.say("sheet.legend"), COLUMNS));
        row(sheet, Style.TITLE, words.say("legend.title"), "");
        row(sheet, Style.TEXT, words.say("legend.row"), "");
        row(sheet, Style.TEXT, words.say("legend.order"), "");
        row(sheet, Style.TEXT, "", "");
        header(sheet, "legend.severity");
        for (Severity severity : Severity.values()) {
            row(sheet, Style.of(severity), severity.word(), words.say("legend.severity." + severity.word()));
        }
        row(sheet, Style.TEXT, "", "");
        header(sheet, "legend.column");
        for (Column column : explained) {
            row(sheet, Style.TEXT, column.key(), words.say("legend.column." + column.key()));
        }
        workbook.end(sheet);
    }

    private void header(SheetXml sheet, String key) throws IOException {
        sheet.beginRow(1);
        sheet.text(0, Style.HEADER, words.say(key));
        sheet.text(1, Style.HEADER, words.say("legend.meaning"));
        sheet.endRow();
    }

    private static void row(SheetXml sheet, Style style, String word, String meaning) throws IOException {
        sheet.beginRow(Wrapping.lines(meaning, MEANING));
        sheet.text(0, style, word);
        sheet.text(1, Style.SENTENCE, meaning);
        sheet.endRow();
    }
}

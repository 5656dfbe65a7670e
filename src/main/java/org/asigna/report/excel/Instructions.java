package org.asigna.report.excel;

import java.io.IOException;
import java.util.List;
import org.asigna.language.Phrases;
import org.asigna.report.excel.SheetXml.Width;

/** A sheet that says in a few lines how to mend what the workbook holds, and what its colours mean. */
final class Instructions {
    private static final int LINE = 100;
    private static final List<Width> COLUMNS = List.of(new Width(4, Style.TEXT), new Width(LINE, Style.SENTENCE));

    private final Phrases words;
    private final List<String> lines;

    /** Instructions of these lines, by their keys. */
    Instructions(Phrases words, List<String> lines) {
        this.words = words;
        this.lines = lines;
    }

    void write(WorkbookParts workbook) throws IOException {
        SheetXml sheet = workbook.begin(SheetHead.page(words.say("sheet.instructions"), COLUMNS));
        sheet.beginRow(2);
        sheet.text(0, Style.TITLE, words.say("corrections.title"));
        sheet.endRow();
        int number = 1;
        for (String line : lines) {
            String said = words.say(line);
            sheet.beginRow(Wrapping.lines(said, LINE) + 1);
            sheet.number(0, Style.NUMBER, Integer.toString(number++));
            sheet.text(1, Style.SENTENCE, said);
            sheet.endRow();
        }
        colour(sheet, Style.WRONG, "corrections.colour.wrong");
        colour(sheet, Style.DOUBTFUL, "corrections.colour.doubtful");
        workbook.end(sheet);
    }

    private void colour(SheetXml sheet, Style style, String key) throws IOException {
        sheet.beginRow(1);
        sheet.blank(0, style);
        sheet.text(1, Style.SENTENCE, words.say(key));
        sheet.endRow();
    }
}

package org.asigna.report.excel;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asigna.report.excel.SheetXml.Width;
import org.jspecify.annotations.Nullable;

/**
 * The lists to choose from, each once as long as they are few, one below the other in the only column of a sheet that is not
 * to be seen. It stands behind the sheets that use it and waits, compressed, for its turn.
 */
final class Lists {
    private static final int FIRST_ROW = 3;
    private static final List<Width> COLUMNS = List.of(new Width(60, Style.TEXT));

    private final SheetHead head;
    private final Spool spool = new Spool();
    private final SheetXml sheet;
    private final int mostRows;
    private final Map<List<String>, String> ranges = new HashMap<>();

    /** How many characters of lists are still remembered, so that they are not written again. */
    private int room = 4_000_000;

    /**
     * No lists yet.
     *
     * @param name the sheet's name
     * @param title what is said above them; it begins with Asigna's name, so that nobody takes them for a table
     * @param mostRows how many rows the sheet takes
     */
    Lists(String name, String title, int mostRows) throws IOException {
        this.head = SheetHead.hidden(name, COLUMNS);
        this.mostRows = mostRows;
        this.sheet = SheetXml.begin(spool.xml(), false, head);
        row(title);
        while (sheet.rows() < FIRST_ROW - 1) {
            row("");
        }
    }

    /** Where a list stands, as a drop-down names it; null if there is no room for it. */
    @Nullable
    String range(List<String> texts) throws IOException {
        String known = ranges.get(texts);
        if (known != null || sheet.rows() + texts.size() > mostRows) {
            return known;
        }
        int first = sheet.rows() + 1;
        for (String text : texts) {
            row(text);
        }
        String range = head.reference() + "$A$" + first + ":$A$" + sheet.rows();
        remember(texts, range);
        return range;
    }

    private void remember(List<String> texts, String range) {
        int taken = texts.stream().mapToInt(String::length).sum();
        if (taken <= room) {
            room -= taken;
            ranges.put(List.copyOf(texts), range);
        }
    }

    private void row(String text) throws IOException {
        sheet.beginRow(1);
        sheet.text(0, Style.TEXT, text);
        sheet.endRow();
    }

    /** Writes the sheet, unless there is no list; no further one can come. */
    void write(WorkbookParts workbook) throws IOException {
        if (sheet.rows() >= FIRST_ROW) {
            sheet.end();
            workbook.add(head, spool);
        }
    }
}

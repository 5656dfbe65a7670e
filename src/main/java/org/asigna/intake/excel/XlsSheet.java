package org.asigna.intake.excel;

import java.io.IOException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.asigna.intake.LineReader;
import org.asigna.intake.SourceFormat;

/**
 * One sheet of an XLS workbook.
 *
 * @param book the workbook
 * @param sheet what the workbook says of it
 */
record XlsSheet(XlsBook book, BoundSheetRecord sheet) implements SourceFormat.Sheet {
    @Override
    public String name() {
        return sheet.getSheetname();
    }

    @Override
    public boolean isHidden() {
        return sheet.isHidden() || sheet.isVeryHidden();
    }

    @Override
    public LineReader lines() throws IOException {
        return new XlsLines(book, sheet);
    }
}

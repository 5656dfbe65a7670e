package org.asigna.intake.excel;

import java.io.IOException;
import org.asigna.intake.LineReader;
import org.asigna.intake.SourceFormat;

/**
 * One sheet of an XLS workbook.
 *
 * @param book the workbook
 * @param position how many sheets lie before it in the file
 * @param isHidden whether the program that made it hides the sheet
 */
record XlsSheet(XlsBook book, String name, int position, boolean isHidden) implements SourceFormat.Sheet {
    @Override
    public LineReader lines() throws IOException {
        return new XlsLines(book, position);
    }
}

package org.asigna.intake.excel;

import java.io.IOException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.asigna.intake.LineReader;
import org.asigna.intake.SourceFormat;

/**
 * One sheet of an XLSX workbook.
 *
 * @param book the workbook
 * @param part the sheet's part of it
 * @param isHidden whether the program that made it hides the sheet
 */
record XlsxSheet(XlsxBook book, PackagePart part, String name, boolean isHidden) implements SourceFormat.Sheet {
    @Override
    public LineReader lines() throws IOException {
        return new XlsxLines(book, new XmlReader(XlsxBook.open(part)));
    }
}

package org.asigna.intake.excel;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.asigna.intake.SourceFormat;

class XlsFormatTest extends WorkbookContract {
    @Override
    protected SourceFormat format() {
        return new XlsFormat();
    }

    @Override
    Workbook empty() {
        return new HSSFWorkbook();
    }
}

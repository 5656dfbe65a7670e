package org.asigna.intake.excel;

import java.io.IOException;
import java.util.BitSet;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.asigna.intake.BrokenFileException;
import org.asigna.intake.Line;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an XLS workbook, by its records. Those of a chart within the sheet are passed over. */
final class XlsLines extends SheetLines {
    private static final double UNITS_PER_CHARACTER = 256;

    private final XlsBook book;
    private final RecordFactoryInputStream records;
    private final BitSet hiddenRows = new BitSet();
    private @Nullable CellValueRecordInterface ahead;
    private int textColumn;
    private boolean atEnd;

    XlsLines(XlsBook book, BoundSheetRecord sheet) throws IOException {
        this.book = book;
        this.records = book.records(sheet);
        atEnd = !(nextRecord() instanceof BOFRecord start) || start.getType() != BOFRecord.TYPE_WORKSHEET;
    }

    /** Goes on to the end of the part that has just begun. */
    private void passNested() throws IOException {
        int depth = 1;
        while (depth > 0 && !atEnd) {
            Record next = nextRecord();
            depth += next instanceof BOFRecord ? 1 : next instanceof EOFRecord ? -1 : 0;
        }
    }

    @Override
    @Nullable
    Line nextFilled() throws IOException {
        CellValueRecordInterface first = ahead == null ? nextCell() : ahead;
        if (first == null) {
            return null;
        }
        CellValueRecordInterface cell = first;
        while (cell != null && cell.getRow() == first.getRow()) {
            take(cell);
            cell = nextCell();
        }
        ahead = cell;
        return cells.take(first.getRow() + 1, hiddenRows.get(first.getRow()));
    }

    /** The next cell of the sheet, or null after the last. */
    private @Nullable CellValueRecordInterface nextCell() throws IOException {
        while (!atEnd) {
            Record next = nextRecord();
            if (next instanceof CellValueRecordInterface cell) {
                return cell;
            }
            if (next instanceof RowRecord row && row.getZeroHeight()) {
                hiddenRows.set(row.getRowNumber());
            } else if (next instanceof ColumnInfoRecord columns) {
                take(columns);
            } else if (next instanceof StringRecord result) {
                cells.add(textColumn, result.getString());
            } else if (next instanceof BOFRecord) {
                passNested();
            } else if (next instanceof EOFRecord) {
                atEnd = true;
                book.checkUnchanged();
            }
        }
        return null;
    }

    private void take(ColumnInfoRecord columns) {
        if (columns.getHidden()) {
            hideColumns(columns.getFirstColumn(), columns.getLastColumn());
        }
        widen(columns.getFirstColumn(), columns.getLastColumn(), columns.getColumnWidth() / UNITS_PER_CHARACTER);
    }

    private void take(CellValueRecordInterface cell) throws IOException {
        int column = cell.getColumn();
        NumberStyle style = book.style(cell.getXFIndex());
        if (cell instanceof LabelSSTRecord label) {
            cells.add(column, book.text(label.getSSTIndex()));
        } else if (cell instanceof LabelRecord label) {
            cells.add(column, label.getValue());
        } else if (cell instanceof NumberRecord number) {
            cells.add(column, number.getValue(), style);
        } else if (cell instanceof BoolErrRecord value) {
            cells.add(column, value.isBoolean() ? truth(value.getBooleanValue()) : error(value.getErrorValue()));
        } else if (cell instanceof FormulaRecord formula) {
            cells.isFormula(column);
            result(column, formula, style);
        }
    }

    /** The cached result; a text follows in a record of its own. */
    private void result(int column, FormulaRecord formula, NumberStyle style) {
        switch (formula.getCachedResultTypeEnum()) {
            case STRING -> textColumn = column;
            case BOOLEAN -> cells.add(column, truth(formula.getCachedBooleanValue()));
            case ERROR -> cells.add(column, error(formula.getCachedErrorValue()));
            default -> cells.add(column, formula.getValue(), style);
        }
    }

    private static String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    }

    private @Nullable Record nextRecord() throws IOException {
        try {
            Record next = records.nextRecord();
            atEnd |= next == null;
            return next;
        } catch (RuntimeException broken) {
            throw new BrokenFileException("records", String.valueOf(broken.getMessage()));
        }
    }

    @Override
    public void close() {
        // the records are the workbook's, which is closed as a whole
    }
}

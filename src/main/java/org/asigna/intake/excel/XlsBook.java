package org.asigna.intake.excel;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.asigna.intake.BrokenFileException;
import org.jspecify.annotations.Nullable;

/** An XLS workbook that was opened: its sheets, styles and shared texts. */
final class XlsBook implements Closeable {
    /** The stream of the file that holds the workbook. */
    static final String STREAM = "Workbook";

    private final SameFile file;
    private final POIFSFileSystem ole;
    private final NumberStyles styles = new NumberStyles();
    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private @Nullable SSTRecord texts;

    /**
     * Opens the workbook.
     *
     * @throws IOException if it is broken
     */
    XlsBook(SameFile file, POIFSFileSystem ole) throws IOException {
        this.file = file;
        this.ole = ole;
        RecordFactoryInputStream records = new RecordFactoryInputStream(ole.createDocumentInputStream(STREAM), false);
        for (Record next = records.nextRecord(); next != null && !(next instanceof EOFRecord); ) {
            take(next);
            next = records.nextRecord();
        }
    }

    private void take(Record next) {
        if (next instanceof FilePassRecord) {
            throw new EncryptedDocumentException("a password that everybody knows is one, too");
        }
        if (next instanceof BoundSheetRecord sheet) {
            bound.add(sheet);
        } else if (next instanceof SSTRecord shared) {
            texts = shared;
        } else if (next instanceof FormatRecord format) {
            styles.addFormat(format.getIndexCode(), format.getFormatString());
        } else if (next instanceof ExtendedFormatRecord style) {
            styles.addStyle(style.getFormatIndex());
        } else if (next instanceof DateWindow1904Record window && window.getWindowing() == 1) {
            styles.countFrom1904();
        }
    }

    /** The sheets in the order of their tabs. */
    List<XlsSheet> sheets() {
        return bound.stream().map(sheet -> new XlsSheet(this, sheet)).toList();
    }

    /** The records of a sheet, from the one with which it begins. */
    RecordFactoryInputStream records(BoundSheetRecord sheet) throws IOException {
        DocumentInputStream stream = ole.createDocumentInputStream(STREAM);
        if (stream.skip(sheet.getPositionOfBof()) != sheet.getPositionOfBof()) {
            throw new BrokenFileException("records", "it ends before its sheet " + sheet.getSheetname());
        }
        return new RecordFactoryInputStream(stream, false);
    }

    NumberStyle style(int number) {
        return styles.of(number);
    }

    /** The shared text of a number. */
    String text(int number) throws IOException {
        if (texts == null || number < 0 || number >= texts.getNumUniqueStrings()) {
            throw new BrokenFileException("shared-text", Integer.toString(number));
        }
        return texts.getString(number).getString();
    }

    /** Makes sure that the file has still the bytes that it was opened with. */
    void checkUnchanged() throws IOException {
        file.check();
    }

    @Override
    public void close() throws IOException {
        ole.close();
    }
}

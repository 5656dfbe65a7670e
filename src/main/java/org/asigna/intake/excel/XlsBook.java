package org.asigna.intake.excel;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.asigna.intake.Digest;
import org.jspecify.annotations.Nullable;

/** An XLS workbook that was opened: its sheets, styles and shared texts. */
final class XlsBook implements Closeable {
    /** The stream of the file that holds the workbook. */
    static final String STREAM = "Workbook";

    private final Path file;
    private final String sha256;
    private final POIFSFileSystem ole;
    private final NumberStyles styles = new NumberStyles();
    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private @Nullable SSTRecord texts;

    /**
     * Opens the workbook.
     *
     * @throws IOException if it is broken
     */
    XlsBook(Path file, String sha256, POIFSFileSystem ole) throws IOException {
        this.file = file;
        this.sha256 = sha256;
        this.ole = ole;
        RecordFactoryInputStream records = records();
        for (Record next = records.nextRecord(); next != null && !(next instanceof EOFRecord); ) {
            take(next);
            next = records.nextRecord();
        }
    }

    private void take(Record next) {
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

    /** The sheets in the order of their tabs; they lie in the file in the order of their positions. */
    List<XlsSheet> sheets() {
        List<BoundSheetRecord> lying = bound.stream()
                .sorted(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof))
                .toList();
        return bound.stream()
                .map(sheet -> new XlsSheet(
                        this, sheet.getSheetname(), lying.indexOf(sheet), sheet.isHidden() || sheet.isVeryHidden()))
                .toList();
    }

    /** The records of the whole workbook, from the first. */
    RecordFactoryInputStream records() throws IOException {
        return new RecordFactoryInputStream(ole.createDocumentInputStream(STREAM), false);
    }

    NumberStyle style(int number) {
        return styles.of(number);
    }

    /** The shared text of a number. */
    String text(int number) throws IOException {
        if (texts == null || number < 0 || number >= texts.getNumUniqueStrings()) {
            throw new IOException("a cell names the shared text " + number + ", which is not there");
        }
        return texts.getString(number).getString();
    }

    /** Makes sure that the file has still the bytes that it was opened with. */
    void checkUnchanged() throws IOException {
        Digest.checkUnchanged(file, sha256);
    }

    @Override
    public void close() throws IOException {
        ole.close();
    }
}

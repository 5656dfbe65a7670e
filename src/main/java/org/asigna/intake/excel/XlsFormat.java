package org.asigna.intake.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.asigna.finding.Checked;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.intake.Line;
import org.asigna.intake.SourceFormat;

/** XLS of Excel 97 to 2003 (BIFF8); told by being an OLE 2 file, as encrypted XLSX and other kinds of file are too. */
public final class XlsFormat implements SourceFormat {
    private static final byte[] OLE_2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final String ENCRYPTED_XLSX = "EncryptedPackage";
    private static final String MACROS = "_VBA_PROJECT_CUR";

    @Override
    public boolean isWorkbook() {
        return true;
    }

    @Override
    public boolean recognises(byte[] head) {
        boolean same = head.length >= OLE_2.length;
        for (int i = 0; same && i < OLE_2.length; i++) {
            same = head[i] == OLE_2[i];
        }
        return same;
    }

    @Override
    public Checked<Opened> open(Path file, Source whole, ToIntFunction<List<Line>> headerWorth) throws IOException {
        SameFile same = SameFile.of(file);
        POIFSFileSystem ole = open(file);
        try {
            DirectoryNode root = ole.getRoot();
            if (root.hasEntryCaseInsensitive(ENCRYPTED_XLSX)) {
                return refused(ole, Code.FILE_ENCRYPTED, whole);
            }
            if (!root.hasEntryCaseInsensitive(XlsBook.STREAM)) {
                return refused(ole, Code.FILE_UNSUPPORTED, whole);
            }
            XlsBook book = new XlsBook(same, ole);
            List<Finding> macros = root.hasEntryCaseInsensitive(MACROS)
                    ? List.of(Finding.of(Code.MACROS_IGNORED, Place.of(whole)))
                    : List.of();
            return Checked.of(new Opened(same.sha256(), book.sheets(), macros, book));
        } catch (EncryptedDocumentException locked) {
            return refused(ole, Code.FILE_ENCRYPTED, whole);
        } catch (IOException | RuntimeException broken) {
            ole.close();
            throw broken instanceof IOException io ? io : new IOException(broken.getMessage(), broken);
        }
    }

    private static POIFSFileSystem open(Path file) throws IOException {
        try {
            return new POIFSFileSystem(file.toFile(), true);
        } catch (RuntimeException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    private static Checked<Opened> refused(POIFSFileSystem ole, Code code, Source whole) throws IOException {
        ole.close();
        return Checked.refused(Finding.of(code, Place.of(whole)));
    }
}

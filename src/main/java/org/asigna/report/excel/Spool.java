package org.asigna.report.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** XML that waits, compressed, until the part that it belongs to can begin. */
final class Spool {
    private static final int PIECE = 1 << 13;

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final DeflaterOutputStream packing = new DeflaterOutputStream(packed);
    private final XmlBytes xml = new XmlBytes(packing);

    /** Where it is written to. */
    XmlBytes xml() {
        return xml;
    }

    /** Writes all of it to its part; nothing more can come. */
    void moveTo(XmlBytes part) throws IOException {
        xml.flush();
        packing.close();
        try (InputStream unpacked = new InflaterInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
            byte[] piece = unpacked.readNBytes(PIECE);
            while (piece.length > 0) {
                part.xml(piece);
                piece = unpacked.readNBytes(PIECE);
            }
        }
    }
}

package org.asigna.report.excel;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The parts of an Office document, written one after another into a ZIP file whose bytes depend on nothing but the parts:
 * no entry says when it was made.
 */
final class Parts implements Closeable {
    /** What stands for no time; at the format's very first instant Java would add a field that depends on the time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;
    private final XmlBytes xml;

    Parts(OutputStream bytes) {
        zip = new ZipOutputStream(new BufferedOutputStream(bytes, 1 << 16));
        zip.setLevel(Deflater.BEST_SPEED); // the usual one takes three times as long for a file a sixth smaller
        xml = new XmlBytes(zip);
    }

    /** Begins the next part, whose XML is to be written to what is given back before the one after it begins. */
    XmlBytes begin(String name) throws IOException {
        xml.flush();
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        return xml;
    }

    /** Writes a whole part. */
    void write(String name, String text) throws IOException {
        begin(name).xml(text);
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            xml.flush();
        }
    }
}

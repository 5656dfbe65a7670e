package org.asigna.report.excel;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
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
    private final Writer writer;

    Parts(OutputStream bytes) {
        zip = new ZipOutputStream(new BufferedOutputStream(bytes, 1 << 16));
        writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 14);
    }

    /** Begins the next part, whose text is to be written to what is given back before the one after it begins. */
    Writer begin(String name) throws IOException {
        writer.flush();
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        return writer;
    }

    /** Writes a whole part. */
    void write(String name, String text) throws IOException {
        begin(name).write(text);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}

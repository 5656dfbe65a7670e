package org.asigna.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.csv.CSVFormat;
import org.asigna.text.Text;

/** Writes a CSV file as Asigna writes them all: UTF-8, comma, RFC 4180, formula-like texts made harmless. */
public final class CsvWriter implements AutoCloseable {
    static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().get();

    private final BufferedWriter writer;

    private CsvWriter(BufferedWriter writer) {
        this.writer = writer;
    }

    /**
     * Creates the file and writes its header.
     *
     * @throws IOException if the file cannot be created, or exists
     */
    public static CsvWriter create(Path file, String... header) throws IOException {
        CsvWriter csv = new CsvWriter(Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        csv.row(header);
        return csv;
    }

    /**
     * Writes one record.
     *
     * @throws IOException if the disk does not take it
     */
    public void row(String... cells) throws IOException {
        Object[] harmless = new Object[cells.length];
        for (int i = 0; i < cells.length; i++) {
            harmless[i] = Text.guard(cells[i]);
        }
        FORMAT.printRecord(writer, harmless);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}

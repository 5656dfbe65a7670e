package org.asigna.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.asigna.text.Text;

/** Writes a CSV file as Asigna writes them all: UTF-8, comma, RFC 4180, formula-like texts made harmless. */
public final class CsvWriter implements AutoCloseable {
    static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().get();

    private final CSVPrinter printer;

    private CsvWriter(CSVPrinter printer) {
        this.printer = printer;
    }

    /**
     * Creates the file and writes its header.
     *
     * @throws IOException if the file cannot be created, or exists
     */
    public static CsvWriter create(Path file, String... header) throws IOException {
        BufferedWriter writer = Files.newBufferedWriter(
                file,
                StandardCharsets.UTF_8,
                java.nio.file.StandardOpenOption.CREATE_NEW,
                java.nio.file.StandardOpenOption.WRITE);
        CsvWriter csv = new CsvWriter(new CSVPrinter(writer, FORMAT));
        csv.row(header);
        return csv;
    }

    /**
     * Writes one record.
     *
     * @throws IOException if the disk does not take it
     */
    public void row(String... cells) throws IOException {
        for (String cell : cells) {
            printer.print(Text.guard(cell));
        }
        printer.println();
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}

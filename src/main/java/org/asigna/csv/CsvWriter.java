package org.asigna.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.csv.CSVFormat;
import org.asigna.text.Text;

/** Writes a CSV file as Asigna writes them all: UTF-8, comma, RFC 4180, formula-like texts made harmless. */
public final class CsvWriter implements AutoCloseable {
    private static final String END = "\r\n";
    private static final int BUFFER = 1 << 15;

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
        return to(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), header);
    }

    /**
     * Writes to the stream, its header first, and closes it.
     *
     * @throws IOException if the stream does not take it
     */
    public static CsvWriter to(OutputStream bytes, String... header) throws IOException {
        CsvWriter csv =
                new CsvWriter(new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER));
        csv.row(header);
        return csv;
    }

    /**
     * Writes one record.
     *
     * @throws IOException if the disk does not take it
     */
    public void row(String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i];
            boolean first = i == 0;
            if (isBare(cell) || (cell.isEmpty() && !first)) {
                if (!first) {
                    writer.write(',');
                }
                writer.write(cell);
            } else {
                // the class file of CSVPrinter, the usual way, makes javac warn
                CSVFormat.RFC4180.print(Text.guard(cell), writer, first);
            }
        }
        writer.write(END);
    }

    /** Whether a cell can be told at a glance to need neither quotes nor guard: most cells. */
    private static boolean isBare(String cell) {
        int length = cell.length();
        if (length == 0 || !isLetterOrDigit(cell.charAt(0)) || cell.charAt(length - 1) <= ' ') {
            return false;
        }
        for (int i = 1; i < length; i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == '"' || c < ' ') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /**
     * Hands everything written so far on to the file or stream.
     *
     * @throws IOException if the disk does not take it
     */
    public void flush() throws IOException {
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}

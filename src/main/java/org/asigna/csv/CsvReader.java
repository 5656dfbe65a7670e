package org.asigna.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.asigna.text.Text;
import org.jspecify.annotations.Nullable;

/** Reads a file that {@link CsvWriter} wrote, and gives back the very texts that it was given. */
public final class CsvReader implements AutoCloseable {
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    private CsvReader(CSVParser parser) {
        this.parser = parser;
        this.records = parser.iterator();
    }

    /**
     * Opens the file; the header is its first record.
     *
     * @throws IOException if it cannot be read
     */
    public static CsvReader open(Path file) throws IOException {
        return of(Files.newInputStream(file));
    }

    /**
     * Reads what the stream gives, and closes it.
     *
     * @throws IOException if it cannot be read
     */
    public static CsvReader of(InputStream bytes) throws IOException {
        // with a decoder of its own the reader refuses what is no UTF-8; with the charset alone it would replace it
        var strict = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
        return new CsvReader(CSVParser.parse(strict, CSVFormat.RFC4180));
    }

    /**
     * The next record's cells, or null after the last.
     *
     * @throws UncheckedIOException if the file cannot be read on, or is malformed
     */
    public String @Nullable [] next() {
        if (!records.hasNext()) {
            return null;
        }
        String[] cells = records.next().values();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Text.unguard(cells[i]);
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}

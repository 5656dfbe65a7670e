package org.asigna.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.asigna.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file that {@link CsvWriter} wrote, and gives back the very texts that it was given. It knows no other dialect
 * and works on bytes, because loading a directory reads millions of records.
 */
public final class CsvReader implements AutoCloseable {
    private static final int END = -1;

    private final InputStream bytes;
    private byte[] buffer = new byte[1 << 16];
    private int cellStart;
    private int at;
    private int end;
    private int width = 1;
    private int record;

    private CsvReader(InputStream bytes) {
        this.bytes = bytes;
    }

    /**
     * Opens the file; the header is its first record.
     *
     * @throws IOException if it cannot be read
     */
    public static CsvReader open(Path file) throws IOException {
        return of(Files.newInputStream(file));
    }

    /** Reads what the stream gives, and closes it. */
    public static CsvReader of(InputStream bytes) {
        return new CsvReader(bytes);
    }

    /**
     * The next record's cells, or null after the last.
     *
     * @throws UncheckedIOException if the file cannot be read on, or is malformed
     */
    public String @Nullable [] next() {
        try {
            cellStart = at;
            return peek() == END ? null : cells();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private String[] cells() throws IOException {
        record++;
        String[] cells = new String[width];
        int count = 0;
        do {
            if (count == cells.length) {
                cells = Arrays.copyOf(cells, count + count);
            }
            cells[count++] = Text.unguard(peek() == '"' ? quoted() : plain());
        } while (anotherFollows());
        width = count;
        return count == cells.length ? cells : Arrays.copyOf(cells, count);
    }

    private String plain() throws IOException {
        for (int next = peek(); next != ',' && next != '\n' && next != '\r' && next != END; next = peek()) {
            at++;
        }
        return text(cellStart, at);
    }

    private String quoted() throws IOException {
        boolean doubled = false;
        while (true) {
            at++;
            int next = peek();
            if (next == END) {
                throw new IOException("record " + record + ": a quote is never closed");
            }
            if (next == '"') {
                at++;
                if (peek() != '"') {
                    String text = text(cellStart + 1, at - 1);
                    return doubled ? text.replace("\"\"", "\"") : text;
                }
                doubled = true;
            }
        }
    }

    private String text(int from, int to) {
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }

    /** Steps over the end of a cell; whether the record goes on. */
    private boolean anotherFollows() throws IOException {
        int next = peek();
        if (next != ',' && next != '\n' && next != '\r' && next != END) {
            throw new IOException("record " + record + ": text behind a closing quote");
        }
        at = next == END ? at : at + 1;
        if (next == '\r' && peek() == '\n') {
            at++;
        }
        cellStart = at;
        return next == ',';
    }

    /** The byte at hand, without stepping over it. */
    private int peek() throws IOException {
        return at < end || fill() ? buffer[at] & 0xFF : END;
    }

    /** Reads on, keeping the cell at hand; whether there was more. */
    private boolean fill() throws IOException {
        int kept = end - cellStart;
        if (kept == buffer.length) {
            buffer = Arrays.copyOf(buffer, kept * 2);
        } else {
            System.arraycopy(buffer, cellStart, buffer, 0, kept);
        }
        at -= cellStart;
        cellStart = 0;
        end = kept;
        int count = bytes.read(buffer, end, buffer.length - end);
        end += Math.max(count, 0);
        return count > 0;
    }
}

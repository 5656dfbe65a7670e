package org.asigna.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.asigna.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file that {@link CsvWriter} wrote, and gives back the very texts that it was given. Lines may end in any way. The
 * files of people, where anything may happen, are read by {@code intake}.
 */
public final class CsvReader implements AutoCloseable {
    private static final int END = -1;
    private static final int BUFFER = 1 << 16;

    private final Reader reader;
    private final List<String> cells = new ArrayList<>();
    private char[] buffer = new char[BUFFER];
    private int start;
    private int position;
    private int limit;
    private int record;

    private CsvReader(Reader reader) {
        this.reader = reader;
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
        return new CsvReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
    }

    /**
     * The next record's cells, or null after the last.
     *
     * @throws UncheckedIOException if the file cannot be read on, or is malformed
     */
    public String @Nullable [] next() {
        begin();
        if (peek() == END) {
            return null;
        }
        cells.clear();
        cells.add(cell());
        while (peek() == ',') {
            position++;
            cells.add(cell());
        }
        end();
        return cells.toArray(String[]::new);
    }

    /**
     * Passes over the records, from here on, whose first cell is this text, which needs no quotes; those behind another
     * record are not reached.
     *
     * @return how many there were
     * @throws UncheckedIOException if the file cannot be read on
     */
    public int pass(String firstCell) {
        int passed = 0;
        for (begin(); startsWith(firstCell); begin()) {
            boolean quoted = false;
            for (int c = peek(); c != END && (quoted || !isLineEnd(c)); c = peek()) {
                quoted ^= c == '"';
                position++;
            }
            end();
            passed++;
        }
        return passed;
    }

    private void begin() {
        start = position;
        record++;
    }

    private boolean startsWith(String firstCell) {
        int length = firstCell.length();
        while (limit - start <= length) {
            if (!fill()) {
                return false;
            }
        }
        for (int i = 0; i < length; i++) {
            if (buffer[start + i] != firstCell.charAt(i)) {
                return false;
            }
        }
        return buffer[start + length] == ',';
    }

    private String cell() {
        int first = peek();
        if (first == '"') {
            return quoted();
        }
        int from = position - start;
        for (int c = first; c != ',' && c != END && !isLineEnd(c); c = peek()) {
            position++;
        }
        String text = text(from);
        return first == '\'' ? Text.unguard(text) : text;
    }

    private String quoted() {
        position++;
        int from = position - start;
        boolean doubled = false;
        for (int c = peek(); ; c = peek()) {
            if (c == END) {
                throw malformed("a quote is never closed");
            }
            position++;
            if (c == '"') {
                if (peek() != '"') {
                    break;
                }
                position++;
                doubled = true;
            }
        }
        position--;
        String text = text(from);
        position++;
        int behind = peek();
        if (behind != ',' && behind != END && !isLineEnd(behind)) {
            throw malformed("there is text behind a closing quote");
        }
        return Text.unguard(doubled ? text.replace("\"\"", "\"") : text);
    }

    private String text(int from) {
        return new String(buffer, start + from, position - start - from);
    }

    private void end() {
        int c = peek();
        if (c == END) {
            return;
        }
        position++;
        if (c == '\r' && peek() == '\n') {
            position++;
        }
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    private int peek() {
        return position < limit || fill() ? buffer[position] : END;
    }

    /** Reads on, behind what there is of the record; whether there was anything more. */
    private boolean fill() {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            position -= start;
            limit -= start;
            start = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * limit);
        }
        try {
            int more = reader.read(buffer, limit, buffer.length - limit);
            limit += Math.max(0, more);
            return more > 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private UncheckedIOException malformed(String how) {
        return new UncheckedIOException(new IOException("record " + record + ": " + how));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

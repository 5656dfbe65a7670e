package org.asigna.directory.revision;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.asigna.text.Text;

/**
 * The records of a revision's table as bytes, so that those of two revisions can be compared without being taken apart.
 * It understands what {@link org.asigna.csv.CsvWriter} writes, and nothing else; that a file is such a one is for others to
 * verify.
 */
final class RecordReader implements Closeable {
    private static final byte QUOTE = '"';

    private final InputStream stream;
    private byte[] buffer = new byte[1 << 16];
    private int limit;
    private int start;
    private int end;

    private RecordReader(InputStream stream) {
        this.stream = stream;
    }

    static RecordReader open(Path file) throws IOException {
        return new RecordReader(Files.newInputStream(file));
    }

    /** Goes to the next record; false behind the last. */
    boolean next() throws IOException {
        start = end;
        boolean quoted = false;
        int at = start;
        while (true) {
            if (at == limit) {
                int seen = at - start;
                if (!fill()) {
                    end = limit;
                    return end > start;
                }
                at = start + seen;
            }
            byte b = buffer[at++];
            if (b == QUOTE) {
                quoted = !quoted;
            } else if (b == '\n' && !quoted) {
                end = at;
                return true;
            }
        }
    }

    private boolean fill() throws IOException {
        limit -= start;
        byte[] room = limit > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
        System.arraycopy(buffer, start, room, 0, limit);
        buffer = room;
        start = 0;
        int count = stream.read(buffer, limit, buffer.length - limit);
        limit += Math.max(count, 0);
        return count > 0;
    }

    /** Whether this record is the same as another reader's. */
    boolean isSame(RecordReader other) {
        return Arrays.equals(buffer, start, end, other.buffer, other.start, other.end);
    }

    /** The cells of the record. */
    String[] cells() {
        int last = end;
        while (last > start && (buffer[last - 1] == '\n' || buffer[last - 1] == '\r')) {
            last--;
        }
        List<String> cells = new ArrayList<>();
        for (int at = start; at <= last; at++) {
            int cellEnd = cellEnd(at, last);
            cells.add(Text.unguard(cell(at, cellEnd)));
            at = cellEnd;
        }
        return cells.toArray(String[]::new);
    }

    private int cellEnd(int from, int last) {
        boolean quoted = false;
        int at = from;
        while (at < last && (quoted || buffer[at] != ',')) {
            quoted ^= buffer[at] == QUOTE;
            at++;
        }
        return at;
    }

    private String cell(int from, int to) {
        if (to - from < 2 || buffer[from] != QUOTE) {
            return new String(buffer, from, to - from, StandardCharsets.UTF_8);
        }
        return new String(buffer, from + 1, to - from - 2, StandardCharsets.UTF_8).replace("\"\"", "\"");
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}

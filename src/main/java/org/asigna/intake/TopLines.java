package org.asigna.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of which the first are known before they are taken: those where a header may stand. */
public final class TopLines implements LineReader {
    private static final int LAST_HEADER_ROW = 20;

    private final LineReader lines;
    private final Deque<Line> ahead = new ArrayDeque<>();

    private TopLines(LineReader lines) {
        this.lines = lines;
    }

    /**
     * Reads the first rows ahead. To close it is to close the lines.
     *
     * @throws IOException if they cannot be read; the lines are closed then
     */
    public static TopLines of(LineReader lines) throws IOException {
        TopLines top = new TopLines(lines);
        try {
            top.readAhead();
        } catch (IOException e) {
            lines.close();
            throw e;
        }
        return top;
    }

    private void readAhead() throws IOException {
        Line line = lines.next();
        while (line != null) {
            ahead.add(line);
            line = line.row() < LAST_HEADER_ROW ? lines.next() : null;
        }
    }

    /** The lines not taken yet in which a header may stand. */
    public List<Line> top() {
        return ahead.stream().filter(line -> line.row() <= LAST_HEADER_ROW).toList();
    }

    /** The same lines without those up to a row. */
    LineReader after(int row) {
        ahead.removeIf(line -> line.row() <= row);
        return this;
    }

    /** Whether any line is not blank; takes the lines up to that one. */
    boolean anyFilled() throws IOException {
        Line line = next();
        while (line != null && line.isBlank()) {
            line = next();
        }
        return line != null;
    }

    @Override
    public @Nullable Line next() throws IOException {
        Line line = ahead.poll();
        return line != null ? line : lines.next();
    }

    @Override
    public boolean hidesColumn(int column) {
        return lines.hidesColumn(column);
    }

    @Override
    public double width(int column) {
        return lines.width(column);
    }

    @Override
    public NumberFormat format(int column) {
        return lines.format(column);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

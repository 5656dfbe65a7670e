package org.asigna.intake.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.asigna.intake.Line;
import org.asigna.intake.LineReader;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a CSV file. A malformed record spoils its own physical line only: that line is given with a fault and its
 * raw text as the only cell, and reading goes on at the next physical line.
 *
 * <p>Reading on costs no more than reading twice: where a quote swallowed many lines before it broke, each of these lines
 * was within quotes at its end, so one that is no record by itself would break at the very same place; it is faulty, and
 * no need to try.
 */
final class CsvLineReader implements LineReader {
    private static final String TEXT_BEHIND_QUOTE = "text-behind-quote";
    private static final String QUOTE_OPEN = "quote-open";
    private static final String TOO_LONG = "too-long";

    private final Tape tape;
    private final CSVFormat format;
    private final CSVFormat lenient;
    private Parse parse;

    /** Physical lines before the tape's {@link Tape#kept()}. */
    private int linesKept;

    /** The next physical line to be read by itself, and the first that is not; from there a parser goes on. */
    private int single;

    private int singleEnd;

    /** Reads on from a position of the tape that some physical lines stand before. */
    CsvLineReader(Tape tape, char delimiter, long position, int lines) throws IOException {
        this.tape = tape;
        this.format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreSurroundingSpaces(true)
                .get();
        this.lenient = format.builder().setLenientEof(true).get();
        this.linesKept = lines;
        this.parse = Parse.from(tape, format, position, lines);
    }

    @Override
    public @Nullable Line next() throws IOException {
        if (single < singleEnd) {
            return nextSingle();
        }
        int lines = parse.line();
        try {
            if (!parse.records.hasNext()) {
                return null;
            }
            CSVRecord csv = parse.records.next();
            tape.keepFrom(parse.charactersBefore + csv.getCharacterPosition());
            linesKept = lines;
            return new Line(lines + 1, List.of(csv.values()), "");
        } catch (UncheckedIOException e) {
            return broken(lines, Objects.requireNonNull(e.getCause()));
        }
    }

    /** The line where a record broke; the lines that it swallowed are read one by one from now on. */
    private Line broken(int lines, IOException cause) throws IOException {
        if (!(cause instanceof CSVException) && !(cause instanceof Tape.RecordTooLong)) {
            throw cause;
        }
        int brokenAt = parse.line();
        long start = tape.kept();
        for (int line = linesKept; line < lines; line++) {
            start = tape.afterLine(start);
        }
        tape.keepFrom(start);
        single = lines;
        singleEnd = Math.max(brokenAt - 1, lines + 1);
        Tape.PhysicalLine line = takeSingle();
        String fault = cause instanceof CSVException ? alone(lines + 1, line).fault() : TOO_LONG;
        return new Line(lines + 1, List.of(line.text()), fault);
    }

    private Line nextSingle() throws IOException {
        int row = single + 1;
        Tape.PhysicalLine line = takeSingle();
        return line.whole() ? alone(row, line) : new Line(row, List.of(line.text()), TOO_LONG);
    }

    private Tape.PhysicalLine takeSingle() throws IOException {
        Tape.PhysicalLine line = tape.line(tape.kept());
        single++;
        if (single < singleEnd) {
            tape.keepFrom(line.end());
        } else {
            linesKept = single;
            parse = Parse.from(tape, format, line.end(), single);
        }
        return line;
    }

    /**
     * The line that a physical line is by itself. No cell of a single line holds a line end, so one that does was still
     * within quotes at the end.
     */
    private Line alone(int row, Tape.PhysicalLine line) throws IOException {
        try (CSVParser parser = CSVParser.parse(line.text() + '\n', lenient)) {
            String[] cells = parser.iterator().next().values();
            return cells[cells.length - 1].endsWith("\n")
                    ? new Line(row, List.of(line.text()), QUOTE_OPEN)
                    : new Line(row, List.of(cells), "");
        } catch (UncheckedIOException e) {
            return new Line(row, List.of(line.text()), TEXT_BEHIND_QUOTE);
        }
    }

    @Override
    public void close() throws IOException {
        tape.close();
    }

    /**
     * One parser's way through the tape, up to its end or to where a record breaks.
     *
     * @param charactersBefore where it started: characters before it
     * @param linesBefore physical lines before it
     */
    private record Parse(CSVParser parser, Iterator<CSVRecord> records, long charactersBefore, int linesBefore) {
        static Parse from(Tape tape, CSVFormat format, long position, int lines) throws IOException {
            tape.wind(position);
            CSVParser parser = CSVParser.parse(tape, format);
            return new Parse(parser, parser.iterator(), position, lines);
        }

        /** The physical lines up to where it stands, one that it stands within counted. */
        int line() {
            return linesBefore + (int) parser.getCurrentLineNumber();
        }
    }
}

package org.asigna.intake.csv;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import org.asigna.intake.Line;
import org.asigna.intake.LineReader;
import org.asigna.intake.SourceFormat;
import org.asigna.intake.TopLines;

/**
 * A CSV file as the one sheet that it is.
 *
 * @param file where it is
 * @param look what its bytes told
 * @param delimiter what parts its cells, unless a {@code sep=} line says otherwise
 */
record CsvSheet(Path file, FirstLook look, char delimiter) implements SourceFormat.Sheet {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    /**
     * The sheet with the delimiter that gives the first lines the best header; of several equally good ones that which
     * gives the most cells.
     */
    static CsvSheet of(Path file, FirstLook look, ToIntFunction<List<Line>> headerWorth) throws IOException {
        CsvSheet best = new CsvSheet(file, look, ',');
        long bestWorth = -1;
        for (char delimiter : DELIMITERS) {
            CsvSheet sheet = new CsvSheet(file, look, delimiter);
            long worth = sheet.worth(headerWorth);
            if (worth > bestWorth) {
                bestWorth = worth;
                best = sheet;
            }
        }
        return best;
    }

    private long worth(ToIntFunction<List<Line>> headerWorth) throws IOException {
        try (TopLines lines = TopLines.of(lines())) {
            int cells =
                    lines.top().stream().mapToInt(line -> line.cells().size()).sum();
            return ((long) headerWorth.applyAsInt(lines.top()) << Integer.SIZE) + cells;
        }
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public LineReader lines() throws IOException {
        SameBytes bytes = SameBytes.of(file, look.sum());
        try {
            bytes.readNBytes(look.encoding().markLength());
            Tape tape = new Tape(new InputStreamReader(bytes, look.encoding().charset()));
            Tape.PhysicalLine first = tape.line(0);
            OptionalInt declared = declared(first.text());
            return declared.isPresent()
                    ? new CsvLineReader(tape, (char) declared.getAsInt(), first.end(), 1)
                    : new CsvLineReader(tape, delimiter, 0, 0);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** The delimiter of a {@code sep=;} line, as Excel understands it. */
    private static OptionalInt declared(String line) {
        String bare = line.startsWith("\"") && line.endsWith("\"") && line.length() == 7 ? line.substring(1, 6) : line;
        boolean declares = bare.length() == 5 && bare.regionMatches(true, 0, "sep=", 0, 4);
        char delimiter = declares ? bare.charAt(4) : '"';
        return delimiter == '"' || Character.isLetterOrDigit(delimiter)
                ? OptionalInt.empty()
                : OptionalInt.of(delimiter);
    }
}

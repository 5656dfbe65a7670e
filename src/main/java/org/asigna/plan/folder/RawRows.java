package org.asigna.plan.folder;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.asigna.csv.CsvWriter;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.finding.Telling;
import org.asigna.finding.file.ToldException;

/**
 * The raw cells of rows, kept while a plan is worked out: which rows are rejected is known at its end only. The rejected
 * ones stay in the plan folder, so that no report ever goes back to a source file.
 *
 * <p>{@code rejected.csv} has, for each source, a line {@code header, file, sheet, , header cells…}, then, as far as its
 * program says so, {@code layout, file, sheet, , characters…}, how wide its columns are, and {@code formats, file, sheet, ,
 * codes…}, how their numbers are shown, and for each rejected row {@code row, file, sheet, row, cells…}.
 */
public final class RawRows implements Closeable {
    /** The name of the file with the rejected rows. */
    public static final String NAME = "rejected.csv";

    private final Path file;
    private final DataOutputStream kept;
    private long[] starts = new long[1 << 12];
    private int size;

    /**
     * Begins to keep rows, in a file that lives as long as this.
     *
     * @throws IOException if it cannot be created
     */
    public RawRows(Path file) throws IOException {
        this.file = file;
        this.kept = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), 1 << 16));
    }

    /**
     * Keeps the next row. Rows are numbered from 0.
     *
     * @throws IOException if the disk does not take it
     */
    public void keep(List<String> cells) throws IOException {
        long end = starts[size];
        for (String cell : cells) {
            byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
            kept.writeInt(bytes.length);
            kept.write(bytes);
            end += Integer.BYTES + bytes.length;
        }
        size++;
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
        }
        starts[size] = end;
    }

    /**
     * Writes those rows that are wanted, in the order they were kept, each source's header before its first.
     *
     * @param wanted which numbers are wanted
     * @param places where each row stands
     * @param looks the cells of the lines between a source's header and its rows, by the kinds of these lines
     * @throws IOException if the disk does not take it
     */
    public void write(
            Path target,
            IntPredicate wanted,
            IntFunction<Place> places,
            Function<Source, Map<String, List<String>>> looks)
            throws IOException {
        int lastSource = -1;
        try (Reading rows = read();
                CsvWriter rejected = CsvWriter.create(target, "kind", "file", "sheet", "row", "cells")) {
            for (int row = 0; row < size; row++) {
                if (wanted.test(row)) {
                    Place place = places.apply(row);
                    Source source = place.source();
                    if (source.ordinal() != lastSource) {
                        rejected.row(line("header", source, "", source.header()));
                        for (Map.Entry<String, List<String>> look :
                                looks.apply(source).entrySet()) {
                            rejected.row(line(look.getKey(), source, "", look.getValue()));
                        }
                        lastSource = source.ordinal();
                    }
                    rejected.row(line("row", source, Integer.toString(place.row()), rows.cells(row)));
                }
            }
        }
    }

    /**
     * Begins to read kept rows, in any order; none is kept any more.
     *
     * @throws IOException if they cannot be read
     */
    public Reading read() throws IOException {
        kept.flush();
        return new Reading(FileChannel.open(file, StandardOpenOption.READ));
    }

    private static String[] line(String kind, Source source, String row, List<String> cells) {
        List<String> line = new ArrayList<>(List.of(kind, source.file(), source.sheet(), row));
        line.addAll(cells);
        return line.toArray(String[]::new);
    }

    @Override
    public void close() throws IOException {
        kept.close();
        Files.deleteIfExists(file);
    }

    /** The kept rows, while they are read. */
    public final class Reading implements Closeable {
        private final FileChannel rows;

        private Reading(FileChannel rows) {
            this.rows = rows;
        }

        /**
         * The cells of the row of a number.
         *
         * @throws IOException if they cannot be read
         */
        public List<String> cells(int row) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(starts[row + 1] - starts[row]));
            while (bytes.hasRemaining()) {
                if (rows.read(bytes, starts[row] + bytes.position()) < 0) {
                    throw new ToldException(Telling.of("lost-end", file));
                }
            }
            bytes.flip();
            List<String> cells = new ArrayList<>();
            while (bytes.hasRemaining()) {
                int length = bytes.getInt();
                cells.add(new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8));
                bytes.position(bytes.position() + length);
            }
            return cells;
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}

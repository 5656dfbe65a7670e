package org.asigna.plan.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.asigna.csv.CsvReader;
import org.asigna.csv.CsvWriter;
import org.asigna.finding.Place;
import org.asigna.finding.Source;

/**
 * The raw cells of rows, kept while a plan is worked out: which rows are rejected is known at its end only. The rejected
 * ones stay in the plan folder, so that no report ever goes back to a source file.
 *
 * <p>{@code rejected.csv} has, for each source, a line {@code file, sheet, header row, header cells…} whose first cell
 * is {@code header}, and for each rejected row {@code row, file, sheet, row, cells…}.
 */
public final class RawRows implements Closeable {
    /** The name of the file with the rejected rows. */
    public static final String NAME = "rejected.csv";

    private final Path file;
    private final CsvWriter csv;
    private final Map<Integer, Source> sources = new HashMap<>();

    /**
     * Begins to keep rows, in a file that lives as long as this.
     *
     * @throws IOException if it cannot be created
     */
    public RawRows(Path file) throws IOException {
        this.file = file;
        this.csv = CsvWriter.create(file, "source", "row", "cells");
    }

    /**
     * Keeps a row.
     *
     * @throws IOException if the disk does not take it
     */
    public void keep(Place place, List<String> cells) throws IOException {
        Source source = place.source();
        sources.putIfAbsent(source.ordinal(), source);
        List<String> line = new ArrayList<>(cells.size() + 2);
        line.add(Integer.toString(source.ordinal()));
        line.add(Integer.toString(place.row()));
        line.addAll(cells);
        csv.row(line.toArray(String[]::new));
    }

    /**
     * Writes those rows that are wanted, in the order they were kept, each source's header before its first.
     *
     * @throws IOException if the disk does not take it
     */
    public void write(Path target, Predicate<Place> wanted) throws IOException {
        csv.close();
        int lastSource = -1;
        try (CsvReader kept = CsvReader.open(file);
                CsvWriter rejected = CsvWriter.create(target, "kind", "file", "sheet", "row", "cells")) {
            kept.next();
            for (String[] line = kept.next(); line != null; line = kept.next()) {
                int ordinal = Integer.parseInt(line[0]);
                Source source = sources.get(ordinal);
                if (source == null || !wanted.test(Place.of(source, Integer.parseInt(line[1])))) {
                    continue;
                }
                if (ordinal != lastSource) {
                    rejected.row(line("header", source, "", source.header()));
                    lastSource = ordinal;
                }
                rejected.row(line("row", source, line[1], Arrays.asList(line).subList(2, line.length)));
            }
        }
    }

    private static String[] line(String kind, Source source, String row, List<String> cells) {
        List<String> line = new ArrayList<>(List.of(kind, source.file(), source.sheet(), row));
        line.addAll(cells);
        return line.toArray(String[]::new);
    }

    @Override
    public void close() throws IOException {
        csv.close();
        Files.deleteIfExists(file);
    }
}

package org.asigna.examples;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file as its cells, to be compared with another. */
record CsvTable(List<String> header, List<List<String>> rows) {
    static CsvTable read(Path file, String prefix) throws IOException {
        String text = Files.readString(file).replace(prefix, "");
        List<List<String>> records = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            for (CSVRecord record : parser) {
                records.add(List.of(record.values()));
            }
        }
        return new CsvTable(records.get(0), records.subList(1, records.size()));
    }

    /** The table with only those columns, in that order, one line of text for each row. */
    List<String> lines(List<String> columns) {
        List<Integer> indexes = columns.stream().map(header::indexOf).toList();
        return rows.stream()
                .map(row -> String.join(
                        " · ",
                        indexes.stream()
                                .map(index -> index < 0 ? "(no such column)" : row.get(index))
                                .toList()))
                .toList();
    }
}

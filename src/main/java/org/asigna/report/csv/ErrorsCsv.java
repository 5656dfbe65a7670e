package org.asigna.report.csv;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.asigna.csv.CsvWriter;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Suggestion;
import org.asigna.language.Sentences;

/** {@code errors.csv}: one line for each finding, with its sentence in the language of the run. */
public final class ErrorsCsv {
    /** The file's name. */
    public static final String NAME = "errors.csv";

    private static final String[] HEADER = {
        "file", "sheet", "row", "column", "cell", "severity", "code", "value", "message", "suggestion"
    };

    private ErrorsCsv() {}

    /**
     * Writes the findings in the order given.
     *
     * @throws IOException if the disk does not take them
     */
    public static void write(Path file, List<Finding> findings, Sentences sentences) throws IOException {
        try (CsvWriter csv = CsvWriter.create(file, HEADER)) {
            for (Finding finding : findings) {
                Place place = finding.place();
                csv.row(
                        place.source().file(),
                        place.source().sheet(),
                        place.row() == 0 ? "" : Integer.toString(place.row()),
                        place.columnName(),
                        place.cell(),
                        finding.severity().word(),
                        finding.code().text(),
                        finding.value(),
                        sentences.of(finding),
                        finding.suggestions().stream().map(Suggestion::toString).collect(joining(" | ")));
            }
        }
    }
}

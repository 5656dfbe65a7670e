package org.asigna.quarter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asigna.csv.CsvReader;

/**
 * What a command ended with.
 *
 * @param exitCode its exit code
 * @param people what it told people
 * @param runs the folder of all runs
 */
record Ran(int exitCode, String people, Path runs) {
    private static final String SUMMARY = "[a-z]+ \\d{8}-\\d{6}-\\w{4}: .*";

    /** The commands of the runs that it tells of, in their order. */
    List<String> commands() {
        return summaries().stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    /** The lines of a table of the last run of a command that it tells of, each cell by its column. */
    List<Map<String, String>> table(String command, String file) throws IOException {
        String run = summaries().stream()
                .filter(line -> line.startsWith(command + " "))
                .reduce((earlier, later) -> later)
                .map(line -> line.substring(line.indexOf(' ') + 1, line.indexOf(':')))
                .orElseThrow(() -> new AssertionError("no " + command + " in: " + people));
        List<Map<String, String>> lines = new ArrayList<>();
        try (CsvReader reader = CsvReader.open(runs.resolve(run).resolve(file))) {
            String[] header = reader.next();
            for (String[] cells = reader.next(); header != null && cells != null; cells = reader.next()) {
                Map<String, String> line = new LinkedHashMap<>();
                for (int i = 0; i < cells.length; i++) {
                    line.put(header[i], cells[i]);
                }
                lines.add(line);
            }
        }
        return lines;
    }

    /** Whether a line is the first of what is told of a run. */
    static boolean isSummary(String line) {
        return line.matches(SUMMARY);
    }

    private List<String> summaries() {
        return people.lines().filter(Ran::isSummary).toList();
    }
}

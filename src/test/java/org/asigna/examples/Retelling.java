package org.asigna.examples;

import static org.apache.commons.csv.CSVFormat.RFC4180;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A story told again with workbooks in place of its CSV files: each of them becomes the one sheet of a workbook, its cells
 * texts, and what is expected names that sheet, its rows and its cells.
 */
final class Retelling {
    private static final String SHEET = "The rows";
    private static final String CSV = ".csv";
    private static final int LAST_HEADER_ROW = 20;

    /** Findings about a whole table; others without a row are about the file. */
    private static final Set<String> OF_A_TABLE = Set.of("no-rows", "sheet-ignored", "removals-withheld");

    private static final Pattern SOURCE = Pattern.compile("([\\w./-]+)\\.csv:([\\d,]+)");

    private final Kind kind;
    private final Path from;
    private final Path to;
    private final Map<String, Grid> grids = new HashMap<>();

    private Retelling(Kind kind, Path from, Path to) {
        this.kind = kind;
        this.from = from;
        this.to = to;
    }

    /** The story with workbooks of a kind, in a folder of its own. */
    static Example of(Example example, Kind kind, Path scratch) throws IOException {
        Path to = scratch.resolve(example.name());
        Path root = example.root().equals(example.folder()) ? to : scratch;
        String prefix = example.root().relativize(example.folder()).toString();
        Retelling retelling = new Retelling(kind, example.folder(), to);
        retelling.tell(prefix.isEmpty() ? "" : prefix + "/");
        return new Example(to, root);
    }

    private void tell(String prefix) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).map(from::relativize).toList();
        }
        for (Path file : files) {
            Path target = to.resolve(file);
            Files.createDirectories(target.getParent());
            if (file.toString().endsWith(CSV) && !file.startsWith("expected")) {
                Grid grid = Grid.of(from.resolve(file));
                grids.put(prefix + file, grid);
                grid.write(kind, to.resolve(kind.renamed(file.toString())));
            } else if (!file.startsWith("expected") || file.endsWith("exit")) {
                Files.copy(from.resolve(file), target);
            }
        }
        Path commands = from.resolve("commands");
        String told = Files.exists(commands) ? Files.readString(commands) : Example.DEFAULT;
        for (String file : grids.keySet()) {
            told = told.replaceAll("(?<!\\S)" + Pattern.quote(file) + "(?!\\S)", kind.renamed(file));
        }
        Files.writeString(to.resolve("commands"), told);
        for (Path file : files) {
            if (file.startsWith("expected") && file.toString().endsWith(CSV)) {
                expect(file);
            }
        }
    }

    private void expect(Path file) throws IOException {
        CsvTable table = CsvTable.read(from.resolve(file), "");
        List<String> header = new ArrayList<>(table.header());
        boolean places = header.contains("file");
        if (places) {
            Stream.of("sheet", "cell")
                    .filter(column -> !column.equals("cell") || header.contains("column"))
                    .filter(column -> !header.contains(column))
                    .forEach(header::add);
        }
        StringBuilder text = new StringBuilder(RFC4180.format(header.toArray())).append('\n');
        for (List<String> row : table.rows()) {
            Map<String, String> cells = new HashMap<>();
            header.forEach(column -> cells.put(column, ""));
            for (int i = 0; i < row.size(); i++) {
                cells.put(table.header().get(i), row.get(i));
            }
            if (places) {
                place(cells);
            } else if (cells.containsKey("source")) {
                cells.compute("source", (key, source) -> source(source == null ? "" : source));
            }
            text.append(RFC4180.format(header.stream().map(cells::get).toArray()))
                    .append('\n');
        }
        Files.writeString(to.resolve(file), text);
    }

    private void place(Map<String, String> cells) {
        String file = cells.getOrDefault("file", "");
        Grid grid = grids.get(file);
        if (grid == null) {
            return;
        }
        cells.put("file", kind.renamed(file));
        String line = cells.getOrDefault("row", "");
        if (!line.isEmpty()) {
            int row = grid.row(Integer.parseInt(line));
            cells.put("sheet", SHEET);
            cells.put("row", Integer.toString(row));
            String column = cells.getOrDefault("column", "");
            if (!column.isEmpty()) {
                cells.put("cell", CellReference.convertNumToColString(grid.column(column)) + row);
            }
        } else if (OF_A_TABLE.contains(cells.getOrDefault("code", ""))) {
            cells.put("sheet", SHEET);
        }
    }

    private String source(String source) {
        return SOURCE.matcher(source).replaceAll(named -> {
            Grid grid = grids.get(named.group(1) + CSV);
            return Matcher.quoteReplacement(
                    grid == null
                            ? named.group()
                            : named.group(1) + kind.suffix + "!" + SHEET + ":" + grid.rows(named.group(2)));
        });
    }

    /** What a story can be told with. */
    enum Kind {
        XLSX(".xlsx", XSSFWorkbook::new),
        XLS(".xls", HSSFWorkbook::new);

        private final String suffix;

        @SuppressWarnings("ImmutableEnumChecker") // makes a new one each time
        private final Supplier<Workbook> empty;

        Kind(String suffix, Supplier<Workbook> empty) {
            this.suffix = suffix;
            this.empty = empty;
        }

        String renamed(String file) {
            return file.substring(0, file.length() - CSV.length()) + suffix;
        }
    }

    /**
     * The cells of a CSV file.
     *
     * @param rowOfLine the number of the record that starts on a line
     */
    private record Grid(List<List<String>> rows, Map<Integer, Integer> rowOfLine) {
        static Grid of(Path file) throws IOException {
            List<List<String>> rows = new ArrayList<>();
            Map<Integer, Integer> rowOfLine = new HashMap<>();
            try (CSVParser parser = CSVParser.parse(new StringReader(Files.readString(file)), RFC4180)) {
                int line = 1;
                for (CSVRecord row : parser) {
                    rows.add(List.of(row.values()));
                    rowOfLine.put(line, rows.size());
                    line = (int) parser.getCurrentLineNumber() + 1;
                }
            }
            return new Grid(rows, rowOfLine);
        }

        void write(Kind kind, Path file) throws IOException {
            try (Workbook workbook = kind.empty.get();
                    OutputStream stream = Files.newOutputStream(file)) {
                Sheet sheet = workbook.createSheet(SHEET);
                for (int i = 0; i < rows.size(); i++) {
                    Row row = sheet.createRow(i);
                    for (int j = 0; j < rows.get(i).size(); j++) {
                        if (!rows.get(i).get(j).isEmpty()) {
                            row.createCell(j).setCellValue(rows.get(i).get(j));
                        }
                    }
                }
                workbook.write(stream);
            }
        }

        int row(int line) {
            @Nullable Integer row = rowOfLine.get(line);
            if (row == null) {
                throw new IllegalStateException("no record starts on line " + line);
            }
            return row;
        }

        String rows(String lines) {
            return String.join(
                    ",",
                    Stream.of(lines.split(",", -1))
                            .map(line -> Integer.toString(row(Integer.parseInt(line))))
                            .toList());
        }

        /** The column that bears a header. */
        int column(String header) {
            return rows.stream()
                    .limit(LAST_HEADER_ROW)
                    .map(row -> row.indexOf(header))
                    .filter(column -> column >= 0)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no column " + header));
        }
    }
}

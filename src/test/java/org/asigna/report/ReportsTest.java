package org.asigna.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Departed;
import org.asigna.assignment.Visibility;
import org.asigna.csv.CsvReader;
import org.asigna.directory.Directory;
import org.asigna.directory.Id;
import org.asigna.directory.License;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.finding.Suggestion;
import org.asigna.fixture.WorkbookRead;
import org.asigna.language.Language;
import org.asigna.plan.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV and workbooks say the same. */
class ReportsTest {
    private static final Source SHEET =
            new Source(0, "requests.xlsx", "Requests", List.of("Account", "Partner", "Visibility"));

    @TempDir
    Path folder = Path.of("");

    @Test
    void findingsAreTheSameInBothWithErrorsFirstInTheWorkbook() throws IOException {
        Place whole = Place.of(SHEET);
        List<Finding> findings = List.of(
                Finding.of(Code.SHEET_IGNORED, whole, "Notes"),
                Finding.of(Code.COLUMN_UNKNOWN, Place.of(SHEET, 1).at(2), "=Remarks"),
                Finding.of(Code.PARTNER_UNKNOWN, Place.of(SHEET, 17).at(1), "Tera Data")
                        .suggesting(List.of(new Suggestion("P-1", "Terra Data", 95))),
                Finding.of(Code.ROW_REPEATED, Place.of(SHEET, 18)).naming("requests.xlsx!Requests:17"),
                Finding.of(Code.VISIBILITY_MISSING, Place.of(SHEET, 19).at(2)));

        new Reports(folder, true, Language.ENGLISH).errors(findings);

        WorkbookRead read = WorkbookRead.of(folder.resolve("errors.xlsx"));
        List<List<String>> csv = csv("errors.csv");
        assertThat(csv)
                .extracting(row -> row.get(6))
                .containsExactly(
                        "code",
                        "sheet-ignored",
                        "column-unknown",
                        "partner-unknown",
                        "row-repeated",
                        "visibility-missing");
        assertThat(read.rows("Findings"))
                .containsExactly(csv.get(0), csv.get(3), csv.get(5), csv.get(2), csv.get(4), csv.get(1));
        assertThat(read.rows("Findings").get(1))
                .startsWith(
                        "requests.xlsx", "Requests", "17", "Partner", "B17", "error", "partner-unknown", "Tera Data")
                .endsWith("P-1 Terra Data (95 %)");
        assertThat(numbers(read)).containsOnly("C");
        assertThat(read.sheets()).containsExactly("Findings", "Legend");
    }

    @Test
    void findingsOfARunInSpanishHaveASpanishSentenceAndLegend() throws IOException {
        new Reports(folder, true, Language.SPANISH)
                .errors(List.of(
                        Finding.of(Code.ACCOUNT_MISSING, Place.of(SHEET, 2).at(0))));

        WorkbookRead read = WorkbookRead.of(folder.resolve("errors.xlsx"));
        assertThat(read.sheets()).containsExactly("Hallazgos", "Leyenda");
        assertThat(read.rows("Hallazgos").get(1))
                .contains("error", "account-missing")
                .anyMatch(text -> text.contains("cuenta"));
        assertThat(read.rows("Leyenda"))
                .extracting(row -> row.get(0))
                .containsSubsequence("error", "warning", "info")
                .containsSubsequence(read.rows("Hallazgos").get(0));
    }

    @Test
    void assignmentsAreTheSameInBoth() throws IOException {
        Directory directory =
                Directory.builder().account("00001", "=Acme", true).build();
        try (AssignmentsReport report =
                new Reports(folder, true, Language.SPANISH).assignments(directory, new Departed(directory))) {
            report.write(change("00001", Visibility.SELECTED, List.of(new Id<>("00007"), new Id<>("00008"))));
            report.write(change("00002", Visibility.ALL, List.of()));
        }

        WorkbookRead read = WorkbookRead.of(folder.resolve("assignments.xlsx"));
        assertThat(read.sheets()).containsExactly("Asignaciones", "Resumen");
        assertThat(read.rows("Asignaciones")).isEqualTo(csv("assignments.csv"));
        assertThat(read.rows("Asignaciones").get(1))
                .containsExactly(
                        "00001",
                        "=Acme",
                        "P-1",
                        "",
                        "",
                        "C-1",
                        "",
                        "",
                        "selected",
                        "00007;00008",
                        "2",
                        "created",
                        "r.csv:2");
        assertThat(numbers(read)).containsOnly("K");
    }

    @Test
    void withoutWorkbooksThereIsCsvAlone() throws IOException {
        new Reports(folder, false, Language.ENGLISH).errors(List.of());

        assertThat(folder).isDirectoryNotContaining("glob:**.xlsx");
        assertThat(csv("errors.csv")).hasSize(1);
        assertThat(Reports.haveWorkbooks(folder)).isFalse();
    }

    @Test
    void assignmentsCanBeTakenBack() throws IOException {
        Directory directory = Directory.builder().build();
        Reports reports = new Reports(folder, true, Language.ENGLISH);
        reports.assignments(directory, new Departed(directory)).close();

        reports.withdrawAssignments();

        assertThat(folder).isEmptyDirectory();
    }

    private static Change change(String account, Visibility visibility, List<Id<License>> licenses) {
        Assignment wanted = new Assignment(new Id<>(account), new Id<>("P-1"), new Id<>("C-1"), visibility, licenses);
        return Change.of(null, wanted, "r.csv:2");
    }

    private List<List<String>> csv(String name) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader csv = CsvReader.open(folder.resolve(name))) {
            for (String[] row = csv.next(); row != null; row = csv.next()) {
                rows.add(Arrays.asList(row));
            }
        }
        return rows;
    }

    private static Stream<String> numbers(WorkbookRead read) {
        return read.cells().stream()
                .filter(cell -> cell.getSheet().equals(read.workbook().getSheetAt(0)))
                .filter(cell -> cell.getCellType() == CellType.NUMERIC)
                .map(cell -> cell.getAddress().formatAsString().replaceAll("\\d", ""));
    }
}

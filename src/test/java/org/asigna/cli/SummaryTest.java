package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.asigna.fixture.WorkbookRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheet of {@code assignments.xlsx} that sums it up by partner. */
class SummaryTest {
    private final TheProgram program;

    SummaryTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
        program.file("directory/licenses.csv", """
                license_id,account_id,status
                L-1,A-1,active
                L-2,A-1,active
                L-3,A-1,closed
                L-4,A-2,active
                """);
        program.run("sync", program.directory());
        program.run("import", program.requests("A-1,P-1,C-1,all,,", "A-2,P-2,C-2,all,,"));
    }

    @Test
    void sumsUpByPartner() throws IOException {
        WorkbookRead read = read(plan("en"));

        assertThat(read.sheets()).containsExactly("Assignments", "Summary");
        assertThat(read.cell("Summary", "A1").getStringCellValue()).isEqualTo("Asigna: summary by partner");
        assertThat(row(read, "Summary", 4))
                .containsExactly(
                        "Partner ID",
                        "Partner",
                        "Accounts",
                        "Licences seen",
                        "See all",
                        "See selected",
                        "Created",
                        "Updated",
                        "Unchanged",
                        "Removed");
        assertThat(row(read, "Summary", 5))
                .containsExactly("P-1", "Terra Data", "2", "3", "1", "1", "1", "0", "1", "0");
        assertThat(row(read, "Summary", 6)).containsExactly("P-2", "Umbra", "1", "1", "0", "1", "1", "0", "0", "1");
    }

    @Test
    void endsInTheSumsOfAllWhichAreNotFiltered() throws IOException {
        WorkbookRead read = read(plan("es"));

        assertThat(row(read, "Resumen", 7)).containsExactly("Total", "", "3", "4", "1", "2", "2", "0", "1", "1");
        assertThat(read.sheet("Resumen").getLastRowNum()).isEqualTo(6);
        assertThat(read.sheet("Resumen").getCTWorksheet().getAutoFilter().getRef())
                .isEqualTo("A4:J6");
        assertThat(read.cells()).extracting(Cell::getCellType).doesNotContain(CellType.FORMULA);
    }

    @Test
    void isPassedOverWhenTheWorkbookIsHandedInAgain() throws IOException {
        Path workbook = folder(plan("en")).resolve("assignments.xlsx");

        Ended again = program.run("plan", workbook.toString());
        assertThat(Files.readString(folder(again).resolve("errors.csv"))).hasLineCount(1);
        assertThat(again.exitCode()).isZero();
        assertThat(read(again).rows("Assignments")).hasSize(5);
    }

    @Test
    void isNoTableOfADirectory() throws IOException {
        Files.copy(folder(plan("en")).resolve("assignments.xlsx"), program.path("directory/assignments.xlsx"));

        Ended sync = program.run("sync", program.directory());
        assertThat(sync.exitCode()).isZero();
        assertThat(sync.people()).contains("partners: 2 read");
    }

    private Ended plan(String language) throws IOException {
        return program.run(
                "plan",
                program.requests(
                        "A-1,P-1,C-1,all,,",
                        "A-1,P-2,C-2,selected,L-1,",
                        "A-2,P-1,C-1,selected,L-4,",
                        "A-2,P-2,,,,remove"),
                "--format",
                "xlsx",
                "--lang",
                language);
    }

    private Path folder(Ended ended) {
        return program.path("home/runs").resolve(ended.run());
    }

    private WorkbookRead read(Ended ended) throws IOException {
        return WorkbookRead.of(folder(ended).resolve("assignments.xlsx"));
    }

    private static List<String> row(WorkbookRead read, String sheet, int row) {
        return IntStream.range(0, 10)
                .mapToObj(column -> read.sheet(sheet).getRow(row - 1).getCell(column))
                .flatMap(cell -> Stream.of(text(cell)))
                .toList();
    }

    private static String text(XSSFCell cell) {
        if (cell == null) {
            return "";
        }
        return cell.getCellType() == CellType.NUMERIC
                ? Long.toString((long) cell.getNumericCellValue())
                : cell.getStringCellValue();
    }
}

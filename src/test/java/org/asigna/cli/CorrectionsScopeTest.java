package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.asigna.fixture.WorkbookRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scope removes for a workbook of Asigna's own. */
class CorrectionsScopeTest {
    private final TheProgram program;

    CorrectionsScopeTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
        program.run("sync", program.directory());
    }

    @Test
    void removesNothingForCorrectionsWhoseColumnAsignaIsGone() throws IOException {
        program.run("import", program.requests("A-1,P-1,C-1,all,,", "A-2,P-1,C-1,all,,"));
        Path corrections = runFolder(program.run("plan", program.requests("A-1,P-2,C-9,all,,")))
                .resolve("corrections.xlsx");

        for (String sheet : List.of("Instructions", "Asigna lists")) {
            Ended again = program.run("plan", mended(corrections, sheet).toString(), "--scope", "all");

            assertThat(Files.readString(runFolder(again).resolve("changes.csv")))
                    .contains("created")
                    .doesNotContain("removed");
            assertThat(Files.readString(runFolder(again).resolve("errors.csv")))
                    .contains("All 2 removals by scope withheld", "mended.xlsx!requests holds corrections");
        }
    }

    @Test
    void removesForAFilledTemplate() throws IOException {
        program.run("import", program.requests("A-1,P-1,C-1,all,,"));
        Path template = program.path("template.xlsx");
        program.run("template", template.toString());
        Path filled = program.path("filled.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(template.toString());
                OutputStream bytes = Files.newOutputStream(filled)) {
            Row row = workbook.getSheet("Requests").createRow(2);
            List<String> cells = List.of("A-1", "", "P-2", "C-2", "all");
            for (int i = 0; i < cells.size(); i++) {
                row.createCell(i).setCellValue(cells.get(i));
            }
            workbook.write(bytes);
        }

        Ended ended = program.run("plan", filled.toString(), "--scope", "accounts");

        assertThat(Files.readString(runFolder(ended).resolve("changes.csv"))).contains("created", "removed");
    }

    /** The corrections mended, their first column deleted, with only one of the sheets that stand beside the rows. */
    private Path mended(Path corrections, String beside) throws IOException {
        Path mended = program.path("mended.xlsx");
        List<List<String>> rows = WorkbookRead.of(corrections).rows("requests");
        String title =
                WorkbookRead.of(corrections).sheet(beside).getRow(0).getCell(0).getStringCellValue();
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream bytes = Files.newOutputStream(mended)) {
            Sheet sheet = workbook.createSheet("requests");
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                for (int j = 1; j < rows.get(i).size(); j++) {
                    row.createCell(j - 1).setCellValue(rows.get(i).get(j).replace("C-9", "C-2"));
                }
            }
            workbook.createSheet(beside).createRow(0).createCell(0).setCellValue(title);
            workbook.write(bytes);
        }
        return mended;
    }

    private Path runFolder(Ended ended) {
        return program.path("home/runs/" + ended.run());
    }
}

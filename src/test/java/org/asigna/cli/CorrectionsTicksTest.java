package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.asigna.fixture.WorkbookRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ticks that come along with rejected requests whose account is not known. */
class CorrectionsTicksTest {
    private static final String ACCEPTED = "A-2,P-1,C-1,selected,,";

    private final TheProgram program;

    CorrectionsTicksTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
        Files.writeString(program.path("directory/licenses.csv"), "license_id,account_id\nL-1,A-1\nL-2,A-1\nL-3,A-2\n");
        program.run("sync", program.directory());
    }

    @Test
    void areThoseOfAnAccountMisspeltAlikeWithTheSameSuggestions() throws IOException {
        Ended ended = run("A-1x,P-1,C-1,selected,,", "A-1x,L-1,x", "A-1X,L-2,", "A-2,L-3,x");

        WorkbookRead read = WorkbookRead.of(corrections(ended));
        assertThat(read.rows("ticks"))
                .extracting(row -> row.subList(1, 4))
                .containsExactly(
                        List.of("account", "license", "tick"), List.of("A-1x", "L-1", "x"), List.of("A-1X", "L-2", ""));
        assertThat(read.sheet("ticks").getDataValidations())
                .extracting(list -> list.getRegions().getCellRangeAddress(0).formatAsString())
                .containsExactly("B2:B3");
        assertThat(read.rows("Asigna lists")).contains(List.of("A-1"));

        Ended again = program.run("import", mended(ended, "A-1x", "A-1").toString());
        assertThat(again.exitCode()).isZero();
        assertThat(Files.readString(runFolder(again).resolve("changes.csv")))
                .contains("created,A-1,P-1,C-1,selected,L-1,");
    }

    @ParameterizedTest
    @ValueSource(strings = {",P-1,C-1,selected,,", "Qqqqqqq,P-1,C-1,selected,,", "A-1,P-1,C-1,selected,,,X"})
    void areThoseThatFedNothingWhereTheAccountMayBeAny(String wrong) throws IOException {
        Ended ended = run(wrong, "A-1,L-1,x", "A-2,L-3,x", "A-9,L-1,x");

        assertThat(WorkbookRead.of(corrections(ended)).rows("ticks"))
                .extracting(row -> row.subList(1, 4))
                .containsExactly(
                        List.of("account", "license", "tick"), List.of("A-1", "L-1", "x"), List.of("A-9", "L-1", "x"));
    }

    @Test
    void areNoneWhereTheRowNamesWhatItShows() throws IOException {
        Ended ended = run("Qqqqqqq,P-1,C-1,selected,L-1,", "A-1,L-1,x", "A-2,L-3,x");

        assertThat(WorkbookRead.of(corrections(ended)).sheets()).doesNotContain("ticks");
    }

    /** Imports a wrong request beside an accepted one, with these ticks. */
    private Ended run(String wrong, String... ticks) throws IOException {
        String sheet = program.file("ticks.csv", "account,license,tick\n" + String.join("\n", ticks) + "\n");
        return program.run("import", program.requests(ACCEPTED, wrong), "--ticks", sheet);
    }

    /** The corrections with a text replaced in all cells that hold it, whatever its case. */
    private Path mended(Ended ended, String wrong, String right) throws IOException {
        Path mended = program.path("mended.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(corrections(ended).toString());
                OutputStream bytes = Files.newOutputStream(mended)) {
            for (String sheet : List.of("requests", "ticks")) {
                for (Row row : workbook.getSheet(sheet)) {
                    Cell cell = row.getCell(1);
                    if (cell.getStringCellValue().equalsIgnoreCase(wrong)) {
                        cell.setBlank();
                        cell.setCellValue(right);
                    }
                }
            }
            workbook.write(bytes);
        }
        return mended;
    }

    private Path corrections(Ended ended) {
        return runFolder(ended).resolve("corrections.xlsx");
    }

    private Path runFolder(Ended ended) {
        return program.path("home/runs/" + ended.run());
    }
}

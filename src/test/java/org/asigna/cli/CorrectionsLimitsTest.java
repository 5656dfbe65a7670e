package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.asigna.fixture.WorkbookRead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a rejected row does not fit into the columns or cells of the workbook that brings it back. */
class CorrectionsLimitsTest {
    private final TheProgram program;

    CorrectionsLimitsTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
    }

    @BeforeEach
    void knowsADirectory() {
        assertThat(program.run("sync", program.directory()).exitCode()).isZero();
    }

    @Test
    void putsCellsBeyondTheHeaderBehindTheColumnsThatItAdds() throws IOException {
        Ended ended = plan("account,partner,contact,action\nA-1,P-1,C-1,assign\nA-2,P-1,C-1,assign,,X\n");

        WorkbookRead read = read(ended);
        assertThat(read.rows("r").get(0))
                .containsExactly("Asigna", "account", "partner", "contact", "action", "Visibility");
        assertThat(read.cell("r", "A3").getStringCellValue()).contains("filled cells beyond the header's 4 columns");
        assertThat(read.cell("r", "F3").getCellType()).isEqualTo(CellType.BLANK);
        assertThat(read.cell("r", "H3").getStringCellValue()).isEqualTo("X");
        assertThat(errors(handIn(ended))).contains("row-malformed", "beyond the header's 6 columns");
    }

    @Test
    void isNoWiderForACellFarOut() throws IOException {
        Ended ended =
                plan("account,partner,contact,view\nA-1,P-1,C-1,al\nA-2,P-1,C-1,all" + ",".repeat(900_000) + "far\n");

        WorkbookRead read = read(ended);
        assertThat(read.sheet("r").getRow(0).getLastCellNum()).isEqualTo((short) 5);
        assertThat(read.sheet("r").getRow(1).getLastCellNum()).isEqualTo((short) 5);
        assertThat(read.cell("r", "F3").getStringCellValue()).isEqualTo("far");
        assertThat(read.cell("r", "A3").getStringCellValue()).doesNotContain("left out");
        assertThat(errors(handIn(ended))).contains("row-malformed");
    }

    @Test
    void saysHowManyCellsAreLeftOut() throws IOException {
        String requests = "account,partner,contact,view\nA-1,P-1,C-1,all" + ",x".repeat(250) + "\n";

        WorkbookRead read = read(plan(requests));
        assertThat(read.sheet("r").getRow(1).getLastCellNum()).isEqualTo((short) 105);
        assertThat(read.cell("r", "A2").getStringCellValue())
                .contains("150 more cells beyond the header are left out here; see the row in its file.");
        assertThat(read(plan(requests, "--lang", "es")).cell("r", "A2").getStringCellValue())
                .contains("Aquí faltan 150 celdas más");
    }

    @Test
    void bringsALongListOfLicencesInSeveralRowsThatAreOneRequest() throws IOException {
        List<String> licences =
                IntStream.range(0, 4_000).mapToObj("L-%08d"::formatted).toList();
        Files.writeString(
                program.path("directory/licenses.csv"),
                licences.stream()
                        .map(id -> id + ",A-1\n")
                        .collect(Collectors.joining("", "license_id,account_id\n", "")));
        assertThat(program.run("sync", program.directory(), "--max-shrink", "100%")
                        .exitCode())
                .isZero();

        Ended ended = plan(
                "account,partner,contact,view,licenses\nA-1,P-1,C-9,selected,\"" + String.join(";", licences) + "\"\n");

        WorkbookRead read = read(ended);
        assertThat(read.rows("r")).hasSize(3);
        assertThat(read.cell("r", "A2").getStringCellValue()).contains("r.csv:2\n", "this is part 1 of 2.");
        assertThat(read.cell("r", "A3").getStringCellValue()).contains("r.csv:2\n", "this is part 2 of 2.");
        assertThat(read.cell("r", "F2").getStringCellValue() + ";"
                        + read.cell("r", "F3").getStringCellValue())
                .isEqualTo(String.join(";", licences));
        Path mended = program.path("mended.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(corrections(ended).toString());
                OutputStream bytes = Files.newOutputStream(mended)) {
            for (int row = 1; row <= 2; row++) {
                workbook.getSheet("r").getRow(row).createCell(3).setCellValue("C-1");
            }
            workbook.write(bytes);
        }
        assertThat(program.run("import", mended.toString()).exitCode()).isZero();
        assertThat(Files.readString(runFolder(program.run("export")).resolve("assignments.csv")))
                .contains(",selected," + String.join(";", licences) + ",4000,");
    }

    @Test
    void saysThatATextIsCutAndDoesNotBelieveWhatIsLeftOfIt() throws IOException {
        Ended ended =
                plan("account,partner,contact,view,licenses\nA-1,P-1,C-1,selected,L-1 " + "x".repeat(40_000) + "\n");

        assertThat(read(ended).cell("r", "A2").getStringCellValue())
                .contains("r.csv:2\nlicenses: The text does not fit into a cell, so its end is cut off here;");
        assertThat(read(ended).cell("r", "F2").getStringCellValue())
                .hasSize(32_767)
                .endsWith("x…");
        assertThat(errors(handIn(ended))).contains("license-unknown");
    }

    private Ended plan(String requests, String... options) throws IOException {
        String[] words = new String[options.length + 2];
        words[0] = "plan";
        words[1] = program.file("r.csv", requests);
        System.arraycopy(options, 0, words, 2, options.length);
        return program.run(words);
    }

    private Ended handIn(Ended ended) {
        return program.run("import", corrections(ended).toString(), "--as-of", "2026-06-30");
    }

    private WorkbookRead read(Ended ended) throws IOException {
        return WorkbookRead.of(corrections(ended));
    }

    private Path corrections(Ended ended) {
        return runFolder(ended).resolve("corrections.xlsx");
    }

    private String errors(Ended ended) throws IOException {
        return Files.readString(runFolder(ended).resolve("errors.csv"));
    }

    private Path runFolder(Ended ended) {
        return program.path("home/runs/" + ended.run());
    }
}

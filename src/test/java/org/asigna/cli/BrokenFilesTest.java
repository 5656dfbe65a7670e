package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that look right at first and break while their rows are read: they are refused like any broken file. */
class BrokenFilesTest {
    private static final int ROWS = 60;

    private final TheProgram program;

    BrokenFilesTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
    }

    @Test
    void aRequestWorkbookThatBreaksIsRefusedAndNothingIsApplied() throws IOException {
        Path file =
                brokenBehind(40, List.of("account", "partner", "contact", "view"), List.of("A-1", "P-1", "C-1", "all"));

        Ended ended = program.run("import", file.toString(), "--directory", program.directory());

        assertThat(ended.exitCode()).isEqualTo(7);
        Path run = program.path("home/runs/" + ended.run());
        assertThat(Files.readString(run.resolve("errors.csv")))
                .contains("error,file-unreadable,", "The file cannot be read (it holds no well-formed XML");
        assertThat(run.resolve("changes.csv")).doesNotExist();
        assertThat(Files.readString(run.resolve("run.json"))).contains("\"refused\"", "\"read\" : 39");
    }

    @Test
    void aDirectoryWorkbookThatBreaksIsRefused() throws IOException {
        Path file = brokenBehind(40, List.of("account_id", "name"), List.of("A-1", "Acme"));
        Files.delete(program.path("directory/accounts.csv"));
        Files.move(file, program.path("directory/accounts.xlsx"));

        Ended ended = program.run("sync", program.directory());

        assertThat(ended.exitCode()).isEqualTo(7);
        assertThat(Files.readString(program.runs().get(0).resolve("errors.csv")))
                .contains("accounts.xlsx,Rows,,,,error,file-unreadable,");
    }

    @Test
    void rowsThatHoldWhatNoTextHoldsAreRejectedAndOtherRowsAreNot() throws IOException {
        String sound = "A-2,Nord\n" + "\n".repeat(5_000);
        program.file("directory/accounts.csv", "account_id,name\n" + sound + "A-3,Ac\0me\nA-1,Acme\n");
        String file = program.requests(
                "A-2,P-1,C-1,all,,", "\n".repeat(5_000) + "A-1,P-1,C-1\0\0,all,,", "A-1,P-2,C-2,all,,");

        Ended synced = program.run("sync", program.directory());
        Ended imported = program.run("import", file, "--format", "both");

        assertThat(synced.exitCode()).as(synced.people()).isEqualTo(3);
        assertThat(errors(synced))
                .contains("accounts.csv,,5003,,,error,row-malformed,,\"The row holds a character that");
        assertThat(imported.exitCode()).as(imported.people()).isEqualTo(3);
        assertThat(imported.people()).contains("2 created");
        assertThat(errors(imported))
                .contains("requests.csv,,5003,,,error,row-malformed,,\"The row holds a character that");
    }

    private String errors(Ended ended) throws IOException {
        return Files.readString(program.path("home/runs/" + ended.run()).resolve("errors.csv"));
    }

    @Test
    void aTicksWorkbookThatBreaksIsRefused() throws IOException {
        Path file = brokenBehind(40, List.of("account", "license", "tick"), List.of("A-1", "L-1", "x"));

        Ended ended = program.run(
                "import",
                program.requests("A-1,P-1,C-1,selected,,"),
                "--ticks",
                file.toString(),
                "--directory",
                program.directory());

        assertThat(ended.exitCode()).isEqualTo(7);
        assertThat(Files.readString(program.path("home/runs/" + ended.run()).resolve("errors.csv")))
                .contains("error,file-unreadable,");
    }

    /** A workbook of many equal rows whose XML breaks within one of them. */
    private Path brokenBehind(int row, List<String> header, List<String> cells) throws IOException {
        Path file = program.path("broken.xlsx");
        try (Workbook workbook = new XSSFWorkbook();
                OutputStream stream = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Rows");
            fill(sheet.createRow(0), header);
            for (int i = 1; i < ROWS; i++) {
                fill(sheet.createRow(i), cells);
            }
            workbook.write(stream);
        }
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path xml = zip.getPath("xl/worksheets/sheet1.xml");
            String text = Files.readString(xml);
            int end = text.indexOf("<row r=\"" + (row + 1) + "\"");
            Files.writeString(xml, text.substring(0, end + 5));
        }
        return file;
    }

    private static void fill(Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }
}

package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.asigna.fixture.WorkbookRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook for each partner: what it sees once the run is done, and nothing of any other. */
class PerPartnerTest {
    private final TheProgram program;

    PerPartnerTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
        program.file("directory/partners.csv", "partner_id,name\nP-1,Terra Data\nP-2,Umbra/Sol: S.L.\nP-3,Nadie\n");
        program.file("directory/licenses.csv", """
                license_id,account_id,product,quantity,expires_on,status
                L-1,A-1,Desktops,20,,active
                L-2,A-1,Gateway,some,2027-01-01,active
                L-3,A-1,Gateway,5,2026-12-31,closed
                L-4,A-2,Desktops,1000,2026-12-24,active
                L-5,A-2,Gateway,7,2026-11-01,active
                """);
        program.run("sync", program.directory());
    }

    @Test
    void writesOneForEachPartnerThatHasAnAccount() throws IOException {
        Ended ended = program.run("import", requests(), "--per-partner");

        assertThat(ended.exitCode()).isZero();
        assertThat(books(ended)).containsExactly("P-1 Terra Data.xlsx", "P-2 Umbra_Sol_ S.L.xlsx");
        assertThat(folder(ended).resolve("run.json")).content().contains("\"per-partner\" : true");
        assertThat(folder(ended).resolve("assignments.xlsx"))
                .as("and no other workbook for that")
                .doesNotExist();
    }

    @Test
    void tellsTheAccountsOfAPartner() throws IOException {
        WorkbookRead read = book(program.run("import", requests(), "--per-partner"), "P-1 Terra Data.xlsx");

        assertThat(read.sheets()).containsExactly("Accounts", "Licences");
        assertThat(read.cell("Accounts", "A1").getStringCellValue()).isEqualTo("Terra Data (P-1)");
        assertThat(read.cell("Accounts", "A2").getStringCellValue()).contains("on 30 June 2026");
        assertThat(row(read, "Accounts", 5))
                .containsExactly("A-1", "Acme", "Ana", "ana@p1.example", "all licences", "2", "2027-01-01", "new");
        assertThat(row(read, "Accounts", 6))
                .containsExactly("A-2", "Nord", "Ana", "ana@p1.example", "selected licences", "1", "2026-12-24", "new");
    }

    @Test
    void tellsTheLicencesThatItSeesWithRealNumbersAndDates() throws IOException {
        WorkbookRead read = book(program.run("import", requests(), "--per-partner"), "P-1 Terra Data.xlsx");

        assertThat(row(read, "Licences", 4))
                .containsExactly("Account ID", "Account", "Licence", "Product", "Quantity", "Expires on", "Change");
        assertThat(row(read, "Licences", 5)).containsExactly("A-1", "Acme", "L-1", "Desktops", "20", "", "new");
        assertThat(row(read, "Licences", 6))
                .containsExactly("A-1", "Acme", "L-2", "Gateway", "some", "2027-01-01", "new");
        assertThat(row(read, "Licences", 7))
                .containsExactly("A-2", "Nord", "L-4", "Desktops", "1000", "2026-12-24", "new");
        XSSFCell day = read.cell("Licences", "F7");
        assertThat(DateUtil.isCellDateFormatted(day)).isTrue();
        assertThat(day.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 12, 24));
        assertThat(read.cell("Licences", "E7").getNumericCellValue()).isEqualTo(1000);
        assertThat(read.cells()).extracting(Cell::getCellType).doesNotContain(CellType.FORMULA);
    }

    @Test
    void saysNothingOfAnyOtherPartner() throws IOException {
        Ended ended = program.run("import", requests(), "--per-partner");
        List<List<String>> own = List.of(
                List.of("P-1", "Terra Data", "C-1", "Ana", "ana@p1.example"),
                List.of("P-2", "Umbra", "C-2", "Ben", "ben@p2.example"),
                List.of("P-3", "Nadie"));

        for (String name : books(ended)) {
            String content = content(folder(ended).resolve("partners").resolve(name));
            for (List<String> partner : own) {
                boolean meant = name.startsWith(partner.get(0) + " ");
                for (String word : partner) {
                    assertThat(content.contains(word) && !meant)
                            .as("%s in %s", word, name)
                            .isFalse();
                }
            }
        }
        assertThat(content(folder(ended).resolve("partners/P-2 Umbra_Sol_ S.L.xlsx")))
                .as("what would be found if it were there")
                .contains("P-2", "Umbra", "Ben", "ben@p2.example");
    }

    @Test
    void marksWhatIsNewestBesideWhatWasThere() throws IOException {
        program.run("import", requests());
        Ended ended = program.run(
                "plan",
                program.requests("A-1,P-1,C-1,selected,L-1,", "A-1,P-2,,,,remove", "A-2,P-2,C-2,all,,"),
                "--per-partner",
                "--lang",
                "es");

        WorkbookRead one = book(ended, "P-1 Terra Data.xlsx");
        assertThat(row(one, "Cuentas", 5))
                .containsExactly("A-1", "Acme", "Ana", "ana@p1.example", "una selección", "1", "", "cambiada");
        assertThat(row(one, "Cuentas", 6))
                .as("untouched")
                .containsExactly("A-2", "Nord", "Ana", "ana@p1.example", "una selección", "1", "2026-12-24", "");
        WorkbookRead other = book(ended, "P-2 Umbra_Sol_ S.L.xlsx");
        assertThat(row(other, "Cuentas", 5))
                .containsExactly("A-1", "Acme", "Ben", "ben@p2.example", "", "", "", "quitada");
        assertThat(row(other, "Cuentas", 6))
                .containsExactly(
                        "A-2", "Nord", "Ben", "ben@p2.example", "todas las licencias", "2", "2026-11-01", "nueva");
        assertThat(other.sheet("Licencias").getLastRowNum()).isEqualTo(5);
    }

    @Test
    void comesWithAnExportToo() throws IOException {
        program.run("import", requests());

        Ended ended = program.run("export", "--per-partner");
        assertThat(books(ended)).hasSize(2);
        assertThat(row(book(ended, "P-1 Terra Data.xlsx"), "Accounts", 5)).endsWith("2027-01-01", "");
    }

    @Test
    void isCopiedToTheOutFolderAndGivenUpAgain() throws IOException {
        String out = program.path("out").toString();
        program.run("import", requests(), "--per-partner", "--out", out);
        assertThat(Path.of(out, "partners")).isDirectoryContaining("glob:**P-1 Terra Data.xlsx");

        assertThat(program.run("import", requests(), "--out", out).exitCode()).isZero();
        assertThat(Path.of(out, "partners")).doesNotExist();
        program.run("import", requests(), "--per-partner", "--out", out);
        Files.writeString(Path.of(out, "partners", "notes.txt"), "mine");
        assertThat(program.run("import", requests(), "--out", out).people())
                .contains(Path.of("partners", "notes.txt").toString());
    }

    @Test
    void isNotWrittenByARefusedRun() throws IOException {
        Ended ended = program.run(
                "import",
                program.requests("A-1,P-1,C-1,all,,", "A-9,P-1,C-1,all,,"),
                "--per-partner",
                "--commit",
                "all");

        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(folder(ended).resolve("partners")).doesNotExist();
    }

    @Test
    void isTheSameBytesForTheSamePlan() throws IOException {
        Ended one = program.run("plan", requests(), "--per-partner");
        Ended other = program.run("plan", requests(), "--per-partner");

        for (String name : books(one)) {
            assertThat(folder(one).resolve("partners").resolve(name))
                    .hasSameBinaryContentAs(folder(other).resolve("partners").resolve(name));
        }
    }

    private String requests() throws IOException {
        return program.requests("A-2,P-1,C-1,selected,L-4,", "A-1,P-1,C-1,all,,", "A-1,P-2,C-2,all,,");
    }

    private Path folder(Ended ended) {
        return program.path("home/runs").resolve(ended.run());
    }

    private List<String> books(Ended ended) throws IOException {
        try (Stream<Path> files = Files.list(folder(ended).resolve("partners"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private WorkbookRead book(Ended ended, String name) throws IOException {
        return WorkbookRead.of(folder(ended).resolve("partners").resolve(name));
    }

    private static List<String> row(WorkbookRead read, String sheet, int row) {
        int columns = read.sheet(sheet).getRow(3).getLastCellNum();
        return Stream.iterate(0, column -> column + 1)
                .limit(columns)
                .map(column -> text(read.sheet(sheet).getRow(row - 1).getCell(column)))
                .toList();
    }

    private static String text(XSSFCell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getCellType() == CellType.STRING) {
            return cell.getStringCellValue();
        }
        return DateUtil.isCellDateFormatted(cell)
                ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                : Long.toString((long) cell.getNumericCellValue());
    }

    /** All parts of a file, unpacked, behind its name. */
    private static String content(Path file) throws IOException {
        StringBuilder content = new StringBuilder(file.getFileName().toString());
        try (InputStream bytes = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                content.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return content.toString();
    }
}

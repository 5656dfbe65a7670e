package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.asigna.fixture.WorkbookRead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of rejected rows, from the run that writes it to the one that takes it. */
class CorrectionsTest {
    private static final String NAME = "corrections.xlsx";

    private final TheProgram program;

    CorrectionsTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
    }

    @BeforeEach
    void knowsWhenLicencesExpire() throws IOException {
        Files.writeString(
                program.path("directory/licenses.csv"),
                "license_id,account_id,expires_on\nL-1,A-1,2026-12-01\nL-2,A-1,2027-01-01\nL-3,A-2,2026-07-01\n");
        assertThat(program.run("sync", program.directory()).exitCode()).isZero();
    }

    @Test
    void comesWithEveryRunThatRejectsARowWhateverTheFormatAndOnlyThen() throws IOException {
        assertThat(corrections(plan(program.requests("A-1,P-1,C-1,all,,")))).doesNotExist();
        assertThat(corrections(plan(program.requests("A-9,P-1,C-1,all,,"), "--format", "csv")))
                .exists();
        Ended refused = plan(program.requests("A-9,P-1,C-1,all,,"), "--commit", "all");
        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(corrections(refused)).exists();
    }

    @Test
    void bringsTheRowsWhoseLicencesExpireSoonestFirst() throws IOException {
        WorkbookRead read = read(plan(program.requests("A-9,P-1,C-1,all,,", "A-1,P-1,C-1,al,,", "A-2,P-1,C-1,al,,")));

        assertThat(read.rows("requests")).extracting(row -> row.get(1)).containsExactly("account", "A-2", "A-1", "A-9");
    }

    @Test
    void isTheSameBytesForTheSameRows() throws IOException {
        String requests = program.requests("A-9,P-1,C-1,all,,", "A-1,P-1,C-9,all,,");

        assertThat(Files.readAllBytes(corrections(plan(requests))))
                .isEqualTo(Files.readAllBytes(corrections(plan(requests))));
    }

    @Test
    void isTakenAsItIsWithNothingToSayAboutWhatIsItsOwn() throws IOException {
        Path corrections = corrections(plan(program.requests("A-9,P-1,C-1,all,,")));

        Ended again = plan(corrections.toString());

        assertThat(Files.readAllLines(runFolder(again).resolve("errors.csv")))
                .hasSize(2)
                .last()
                .asString()
                .contains("account-unknown");
        assertThat(read(again).rows("requests").get(0)).startsWith("Asigna", "account", "partner");
    }

    @Test
    void giveAScopeNoGroundToRemoveWhatTheOtherRowsAskFor() throws IOException {
        program.run("import", program.requests("A-1,P-1,C-1,all,,"), "--as-of", "2026-06-30");
        String mended = program.file("mended.csv", "account,Asigna,partner,contact,view\nA-1,row 3,P-2,C-2,all\n");

        for (String scope : List.of("accounts", "all")) {
            Ended again = plan(mended, "--scope", scope);

            assertThat(again.exitCode()).isZero();
            assertThat(Files.readString(runFolder(again).resolve("changes.csv")))
                    .contains("created")
                    .doesNotContain("removed");
            assertThat(Files.readString(runFolder(again).resolve("errors.csv")))
                    .contains(
                            "removals-withheld",
                            "One removal by scope withheld, because",
                            "mended.csv holds corrections");
        }
    }

    @Test
    void bringsBackARowHeldBackWithTheOneThatHoldsIt() throws IOException {
        WorkbookRead read = read(plan(program.requests("A-1,P-1,C-1,selected,L-1,", "A-1,P-1,C-1,selected,L-9,")));

        assertThat(read.rows("requests")).hasSize(3);
        assertThat(read.cell("requests", "A2").getStringCellValue()).contains("requests.csv:2\nAnother row of this");
    }

    @Test
    void addsTheColumnWithoutWhichARowCannotBeMended() throws IOException {
        Ended ended = plan(program.file("r.csv", "account,partner,contact,action\nA-1,P-1,C-1,assign\n"));

        assertThat(read(ended).rows("r").get(0))
                .containsExactly("Asigna", "account", "partner", "contact", "action", "Visibility");
        assertThat(read(ended).cell("r", "F2").getCellComment()).isNotNull();
        assertThat(read(ended).sheet("r").getDataValidations())
                .extracting(list -> list.getRegions().getCellRangeAddress(0).formatAsString())
                .contains("F2");
    }

    @Test
    void asksForTheIdWhereSeveralBearAName() throws IOException {
        Files.writeString(program.path("directory/accounts.csv"), "account_id,name\nA-1,Acme\nA-2,Acme\n");
        program.run("sync", program.directory());

        Ended ended = plan(program.file("r.csv", "customer,partner,contact,view\nAcme,P-1,C-1,all\n"));

        assertThat(read(ended).rows("r"))
                .containsExactly(
                        List.of("Asigna", "customer", "partner", "contact", "view", "Account"),
                        List.of(read(ended).cell("r", "A2").getStringCellValue(), "Acme", "P-1", "C-1", "all", ""));
        assertThat(read(ended).rows("Asigna lists")).contains(List.of("A-1"), List.of("A-2"));
    }

    @Test
    void offersFirstThoseWhoBearTheNameThatIsWritten() throws IOException {
        Files.writeString(program.path("directory/contacts.csv"), """
                contact_id,partner_id,email,name
                C-1,P-1,zoe@p1.example,Zoe
                C-2,P-1,a@p1.example,Ana
                C-3,P-1,b@p1.example,Ana
                C-4,P-1,b@p1.example,Eva
                """);
        program.run("sync", program.directory());

        WorkbookRead read = read(plan(program.requests("A-1,P-1,Ana,all,,")));

        assertThat(read.rows("Asigna lists"))
                .containsSubsequence(
                        List.of("a@p1.example"), List.of("C-3"), List.of("zoe@p1.example"), List.of("C-4"));
    }

    @Test
    void keepsTheLayoutOfAWorkbook() throws IOException {
        Path file = program.path("renewals.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream bytes = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("My renewals");
            fill(sheet.createRow(2), "Remarks", "Partner", "", "View", "Contact", "Account");
            fill(sheet.createRow(3), "urgent", "P-1", "x", "all", "C-1", "A-9");
            fill(sheet.createRow(4), "", "P-1", "", "all", "C-1", "A-1");
            sheet.setColumnWidth(1, 33 * 256);
            workbook.write(bytes);
        }

        Ended ended = plan(file.toString());
        WorkbookRead read = read(ended);

        assertThat(read.rows("My renewals").get(0))
                .containsExactly("Asigna", "Remarks", "Partner", "", "View", "Contact", "Account");
        assertThat(read.rows("My renewals")).hasSize(3);
        assertThat(read.rows("My renewals").get(1)).endsWith("urgent", "P-1", "x", "all", "C-1", "A-9");
        assertThat(read.sheet("My renewals").getColumnWidth(2)).isEqualTo(33 * 256);
        assertThat(Files.readString(runFolder(ended).resolve("rejected.csv"))).contains("layout,", "33.0");
    }

    @Test
    void givesNumbersAndDaysOfColumnsThatItDoesNotReadBackAsSuch() throws IOException {
        Path file = program.path("renewals.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream bytes = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Renewals");
            fill(sheet.createRow(0), "Account", "Partner", "Contact", "View", "Amount", "Renewal", "Order", "Called");
            Row row = sheet.createRow(1);
            fill(row, "A-9", "P-1", "C-1", "all");
            number(row, 4, 1234.5, "#,##0.00 \"€\"");
            number(row, 5, DateUtil.getExcelDate(LocalDate.of(2026, 12, 31)), "dd/mm/yyyy");
            number(row, 6, 17, "General");
            number(row, 7, DateUtil.getExcelDate(LocalDateTime.of(2026, 12, 31, 18, 0)), "yyyy-mm-dd hh:mm");
            fill(sheet.createRow(2), "A-9", "P-1", "C-1", "all", "0012", "soon", "PO-1", "2026-12-31");
            workbook.write(bytes);
        }

        Ended ended = plan(file.toString());

        WorkbookRead read = read(ended);
        assertThat(Stream.of("F2", "G2", "H2", "I2").map(cell -> read.cell("Renewals", cell)))
                .extracting(
                        Cell::getNumericCellValue, cell -> cell.getCellStyle().getDataFormatString())
                .containsExactly(
                        tuple(1234.5, "#,##0.00 \"€\""),
                        tuple(46387.0, "dd/mm/yyyy"),
                        tuple(17.0, "General"),
                        tuple(46387.75, "yyyy-mm-dd hh:mm"));
        assertThat(read.rows("Renewals").get(2)).endsWith("0012", "soon", "PO-1", "46387");
        assertThat(Stream.of("F3", "G3", "H3").map(cell -> read.cell("Renewals", cell)))
                .extracting(Cell::getCellType)
                .containsOnly(CellType.STRING);
        assertThat(Files.readString(runFolder(ended).resolve("rejected.csv")))
                .contains("formats,", ",dd/mm/yyyy,General,yyyy-mm-dd hh:mm");
    }

    @Test
    void keepsADamagedIdDamaged() throws IOException {
        Path file = program.path("renewals.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream bytes = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Renewals");
            fill(sheet.createRow(0), "Account", "Partner", "Contact", "View");
            Row row = sheet.createRow(1);
            fill(row, "", "P-1", "C-1", "all");
            number(row, 0, 4000123412341234.0, "0");
            workbook.write(bytes);
        }
        Ended ended = plan(file.toString());

        assertThat(read(ended).cell("Renewals", "B2").getStringCellValue()).isEqualTo("4.00012341234123E+15");
        Ended again = plan(corrections(ended).toString());
        assertThat(Files.readString(runFolder(again).resolve("errors.csv"))).contains("id-damaged");
    }

    @Test
    void offersPartnersToARowThatSaysThatItAssigns() throws IOException {
        for (String word : List.of("assign", "asignar", "created")) {
            WorkbookRead read = read(plan(program.requests("A-1,Qqqqqqqq,C-1,all,," + word)));

            assertThat(read.sheet("requests").getDataValidations())
                    .extracting(list -> list.getRegions().getCellRangeAddress(0).formatAsString())
                    .contains("C2");
        }
    }

    @Test
    void offersNoPartnerThatIsSureToBeRejectedAgain() throws IOException {
        program.file("directory/partners.csv", """
                partner_id,name,status,level,certified_until
                P-1,Terra Data,active,SILVER,2030-01-01
                P-2,Umbra,active,SILVER,2020-01-01
                P-3,Zinc,active,,
                """);
        program.run("sync", program.directory());

        assertThat(read(plan(program.requests("A-1,,C-1,all,,"))).rows("Asigna lists"))
                .extracting(row -> row.get(0))
                .contains("Terra Data")
                .doesNotContain("Umbra", "Zinc");
    }

    @Test
    void bringAcceptedRowsAlongWhosePairAMendedOneMayName() throws IOException {
        String asOf = "--as-of=2026-06-30";
        for (String wrong : List.of("A-1,P-1x,C-1,selected,L-2,", "A-1x,P-1,C-1,selected,L-2,")) {
            Ended ended = program.run(
                    "import",
                    program.requests("A-1,P-1,C-1,selected,L-1,", wrong, "A-2,P-2,C-2,all,,"),
                    asOf,
                    "--decisions");

            List<List<String>> rows = read(ended).rows("requests");

            assertThat(rows).extracting(row -> row.get(1)).doesNotContain("A-2").hasSize(3);
            assertThat(rows).extracting(row -> row.get(0)).anyMatch(remark -> remark.contains("Accepted already"));
            String mended = rows.stream()
                    .skip(1)
                    .map(row -> String.join(",", row.subList(1, row.size())))
                    .collect(Collectors.joining("\n", "account,partner,contact,view,licenses,action\n", "\n"))
                    .replace("P-1x", "P-1")
                    .replace("A-1x", "A-1");
            assertThat(program.run("import", program.file("mended.csv", mended), asOf)
                            .exitCode())
                    .isZero();
            Ended export = program.run("export");
            assertThat(Files.readString(runFolder(export).resolve("assignments.csv")))
                    .contains(",selected,L-1;L-2,2,");
        }
    }

    @Test
    void sayWhatARowOfNoKnownAccountAsksForOnceItIsMended() throws IOException {
        assertThat(remark(plan(program.requests("Qqqqqq,P-1,C-1,selected,L-2,"))))
                .contains("Once mended, this row says all that its account and partner are to have");
        assertThat(remark(plan(program.requests("A-1,P-1,C-1,selected,L-9,")))).doesNotContain("Once mended");
    }

    @Test
    void areNotHandedInAloneWhereNothingWasApplied() throws IOException {
        String requests = program.requests("A-1,P-1,C-1,all,,", "A-9,P-1,C-1,all,,");

        assertThat(page(plan(requests))).contains("hand in again just this workbook");
        assertThat(page(plan(requests, "--commit", "all")))
                .contains("Nothing was applied, so mend the rejected row in the files themselves")
                .doesNotContain("hand in again just this workbook");
    }

    @Test
    void saysWhatAScopeDoesWhereOneWasAskedFor() throws IOException {
        String requests = program.requests("A-9,P-1,C-1,all,,");

        assertThat(texts(read(plan(requests)))).noneMatch(text -> text.contains("--scope"));
        assertThat(texts(read(plan(requests, "--scope", "accounts")))).anyMatch(text -> text.contains("--scope"));
    }

    @Test
    void bringsTheTicksThatARejectedRowTakes() throws IOException {
        String requests = program.requests("A-1,P-1,C-9,selected,,", "A-2,P-1,C-1,selected,,");
        String ticks = program.file("ticks.csv", "account,license,tick\nA-1,L-1,x\nA-2,L-3,x\nA-1,L-2,\n");

        WorkbookRead read = read(plan(requests, "--ticks", ticks));

        assertThat(read.rows("ticks"))
                .extracting(row -> row.subList(1, 4))
                .containsExactly(
                        List.of("account", "license", "tick"), List.of("A-1", "L-1", "x"), List.of("A-1", "L-2", ""));
    }

    @Test
    void speaksTheLanguageOfTheRun() throws IOException {
        program.onASystemIn(Locale.forLanguageTag("es"));

        WorkbookRead read = read(plan(program.requests("A-1,P-1,C-1,al,,"), "--lang", "es"));

        assertThat(read.sheets()).containsExactly("requests", "Instrucciones", "Listas de Asigna");
        assertThat(read.rows("Listas de Asigna")).contains(List.of("todo"), List.of("selección"));
    }

    private static void fill(Row row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    private static void number(Row row, int column, double number, String format) {
        Workbook workbook = row.getSheet().getWorkbook();
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(number);
    }

    private String remark(Ended ended) throws IOException {
        return read(ended).cell("requests", "A2").getStringCellValue();
    }

    private String page(Ended ended) throws IOException {
        return Files.readString(runFolder(ended).resolve("report.html"));
    }

    private static List<String> texts(WorkbookRead read) {
        return read.cells().stream()
                .filter(cell -> cell.getSheet().getSheetName().equals("Instructions"))
                .map(Object::toString)
                .toList();
    }

    private Ended plan(String file, String... options) {
        return program.run(words(file, options));
    }

    private static String[] words(String file, String... options) {
        String[] words = new String[options.length + 2];
        words[0] = "plan";
        words[1] = file;
        System.arraycopy(options, 0, words, 2, options.length);
        return words;
    }

    private Path runFolder(Ended ended) {
        return program.path("home/runs/" + ended.run());
    }

    private Path corrections(Ended ended) {
        return runFolder(ended).resolve(NAME);
    }

    private WorkbookRead read(Ended ended) throws IOException {
        return WorkbookRead.of(corrections(ended));
    }
}

package org.asigna.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.asigna.fixture.WorkbookRead;
import org.asigna.language.Language;
import org.asigna.report.Correction;
import org.asigna.report.Correction.Mark;
import org.junit.jupiter.api.Test;

class CorrectionsWorkbookTest {
    private static final int ROOMY = 1000;
    private static final List<String> HOSTILE = List.of(
            "=HYPERLINK(\"http://prize.example\",\"click\")",
            "<script>alert(1)</script>",
            "\u202Egnp.exe\u202C",
            "a\u0000b\u001Fc\uFFFE",
            "_x0041_",
            " spaces ",
            "two\nlines\r\nof it",
            "x".repeat(32_767),
            "00012",
            "\uD800");

    @Test
    void putsAsignasColumnBeforeThoseOfTheSource() throws IOException {
        WorkbookRead read = read(ROOMY, row("a.csv:2\nAccount: wrong", cell("A-1"), cell("all")));

        assertThat(read.rows("Requests"))
                .containsExactly(
                        List.of("Asigna", "Account", "View"), List.of("a.csv:2\nAccount: wrong", "A-1", "all"));
        assertThat(read.sheet("Requests").getColumnWidth(1) / 256.0).isEqualTo(12.5);
        assertThat(read.cell("Requests", "B2").getCellStyle().getDataFormatString())
                .isEqualTo("@");
        assertThat(read.sheet("Requests").getPaneInformation().getHorizontalSplitTopRow())
                .isEqualTo((short) 1);
    }

    @Test
    void leavesOutAColumnThatIsItsOwn() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CorrectionsWorkbook workbook = workbook(bytes, ROOMY)) {
            workbook.begin(
                    "Requests",
                    List.of(" ASIGNA", "Account", "", "Account"),
                    List.of(9.0, 9.0, 9.0, 9.0),
                    List.of("", "", "", ""));
            workbook.row(row("a.xlsx!Requests:2", cell("old"), cell("A-1"), cell("b"), cell("c")));
        }

        assertThat(WorkbookRead.of(bytes.toByteArray()).rows("Requests"))
                .containsExactly(
                        List.of("Asigna", "Account", "", "Account"), List.of("a.xlsx!Requests:2", "A-1", "b", "c"));
    }

    @Test
    void coloursAndNotesWhatIsWrongBlankOrNot() throws IOException {
        WorkbookRead read = read(
                ROOMY,
                row(
                        "a.csv:2",
                        new Correction.Cell("", "", Mark.WRONG, "The account is blank", List.of()),
                        new Correction.Cell("al", "", Mark.DOUBTFUL, "Look at it", List.of())),
                new Correction("a.csv:3\nheld back", true, List.of(cell("A-1"))));

        assertThat(fill(read, "B2")).isEqualTo("FFFBD5D9");
        assertThat(fill(read, "C2")).isEqualTo("FFFFF2CC");
        assertThat(fill(read, "A2")).isEqualTo("FFF2F2F2");
        assertThat(fill(read, "A3")).isEqualTo("FFFBD5D9");
        assertThat(read.cell("Requests", "B2").getCellComment().getString().getString())
                .isEqualTo("The account is blank");
        assertThat(read.cell("Requests", "C2").getCellComment().getAuthor()).isEqualTo("Asigna");
        assertThat(read.cell("Requests", "B2").getCellType()).isEqualTo(CellType.BLANK);
    }

    @Test
    void offersEachListOnceFromASheetThatIsNotSeen() throws IOException {
        Correction.Cell offering = new Correction.Cell("al", "", Mark.WRONG, "?", List.of("all", "selected"));
        WorkbookRead read = read(ROOMY, row("1", cell("A"), offering), row("2", cell("B"), offering));

        assertThat(read.sheets()).containsExactly("Requests", "Instructions", "Asigna lists");
        assertThat(read.workbook().isSheetHidden(2)).isTrue();
        List<? extends DataValidation> offers = read.sheet("Requests").getDataValidations();
        assertThat(offers).hasSize(1);
        assertThat(offers.get(0).getRegions().getCellRangeAddress(0).formatAsString())
                .isEqualTo("C2:C3");
        assertThat(offers.get(0).getValidationConstraint().getFormula1()).isEqualTo("'Asigna lists'!$A$3:$A$4");
        assertThat(offers.get(0).getShowErrorBox()).isFalse();
        assertThat(texts(read.sheet("Asigna lists"))).endsWith("all", "selected");
    }

    @Test
    void saysWhatToDoInTheLanguageOfTheRun() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CorrectionsWorkbook workbook = new CorrectionsWorkbook(bytes, Language.SPANISH.workbooks(), ROOMY)) {
            workbook.begin("Hoja", List.of("Cuenta"), List.of(9.0), List.of(""));
            workbook.instruct(List.of("corrections.wrong"));
        }

        WorkbookRead read = WorkbookRead.of(bytes.toByteArray());
        assertThat(read.sheets()).containsExactly("Hoja", "Instrucciones");
        assertThat(texts(read.sheet("Instrucciones"))).anyMatch(text -> text.startsWith("Corrija las celdas rojas"));
    }

    @Test
    void keepsEveryTextAsItIsAndNoneBecomesAFormula() throws IOException {
        Correction[] rows = HOSTILE.stream()
                .map(text -> row(text, new Correction.Cell(text, "", Mark.WRONG, text, List.of(text)), cell(text)))
                .toArray(Correction[]::new);
        WorkbookRead read = read(ROOMY, rows);

        for (int i = 0; i < HOSTILE.size(); i++) {
            assertThat(read.cell("Requests", "A" + (i + 2)).getStringCellValue())
                    .isEqualTo(HOSTILE.get(i));
            assertThat(read.cell("Requests", "B" + (i + 2)).getStringCellValue())
                    .isEqualTo(HOSTILE.get(i));
        }
        assertThat(read.cells()).extracting(Cell::getCellType).doesNotContain(CellType.FORMULA);
        assertThat(texts(read.sheet("Asigna lists"))).containsAll(HOSTILE);
    }

    @Test
    void goesOnInAFurtherSheetAndNamesEachSheetUnlikeTheOthers() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CorrectionsWorkbook workbook = workbook(bytes, 3)) {
            for (String name : List.of("Requests", "requests", "Instructions", "a/b:c", "x".repeat(40), "'q'")) {
                workbook.begin(name, List.of("Account"), List.of(9.0), List.of(""));
                workbook.row(row("1", cell("A")));
            }
            workbook.row(row("2", cell("B")));
            workbook.row(row("3", cell("C")));
        }

        WorkbookRead read = WorkbookRead.of(bytes.toByteArray());
        assertThat(read.sheets())
                .containsExactly("Requests", "requests 2", "Instructions 2", "a_b_c", "x".repeat(31), "_q_", "_q_ 2");
        assertThat(read.rows("_q_ 2")).containsExactly(List.of("Asigna", "Account"), List.of("3", "C"));
    }

    @Test
    void givesEachNoteABoxOfItsOwn() throws IOException {
        Correction[] rows = IntStream.range(0, 1100)
                .mapToObj(i -> row("r" + i, new Correction.Cell("x", "", Mark.WRONG, "note " + i, List.of()), cell("")))
                .toArray(Correction[]::new);
        WorkbookRead read = read(10_000, rows);

        assertThat(read.sheet("Requests").getCellComments()).hasSize(1100);
        assertThat(read.cell("Requests", "B1101").getCellComment().getString().getString())
                .isEqualTo("note 1099");
    }

    private static Correction row(String remark, Correction.Cell... cells) {
        return new Correction(remark, false, List.of(cells));
    }

    private static Correction.Cell cell(String text) {
        return new Correction.Cell(text, "", Mark.NONE, "", List.of());
    }

    private static String fill(WorkbookRead read, String place) {
        return read.cell("Requests", place)
                .getCellStyle()
                .getFillForegroundXSSFColor()
                .getARGBHex();
    }

    private static List<String> texts(XSSFSheet sheet) {
        return Stream.iterate(0, row -> row <= sheet.getLastRowNum(), row -> row + 1)
                .map(sheet::getRow)
                .flatMap(row -> Stream.iterate(0, i -> i < row.getLastCellNum(), i -> i + 1)
                        .map(row::getCell))
                .filter(cell -> cell != null && cell.getCellType() == CellType.STRING)
                .map(Cell::getStringCellValue)
                .toList();
    }

    private static CorrectionsWorkbook workbook(ByteArrayOutputStream bytes, int mostRows) throws IOException {
        return new CorrectionsWorkbook(bytes, Language.ENGLISH.workbooks(), mostRows);
    }

    static WorkbookRead read(int mostRows, Correction... rows) throws IOException {
        return WorkbookRead.of(bytes(mostRows, rows));
    }

    static byte[] bytes(int mostRows, Correction... rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CorrectionsWorkbook workbook = new CorrectionsWorkbook(bytes, Language.ENGLISH.workbooks(), mostRows)) {
            workbook.begin("Requests", List.of("Account", "View"), List.of(12.5, 9.0), List.of("", ""));
            for (Correction row : rows) {
                workbook.row(row);
            }
            workbook.instruct(List.of("corrections.wrong", "corrections.hand-in"));
        }
        return bytes.toByteArray();
    }
}

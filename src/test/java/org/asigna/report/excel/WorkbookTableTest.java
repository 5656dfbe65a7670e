package org.asigna.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.asigna.fixture.WorkbookRead;
import org.asigna.language.Language;
import org.asigna.report.Column;
import org.asigna.report.Column.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkbookTableTest {
    private static final List<Column> COLUMNS = List.of(
            new Column("account_id", Kind.TEXT, 16),
            new Column("row", Kind.NUMBER, 8),
            new Column("severity", Kind.SEVERITY, 11),
            new Column("message", Kind.SENTENCE, 20));
    private static final int ROOMY = 100;

    @Test
    void writesTextsAsTextsAndNumbersAsNumbers() throws IOException {
        WorkbookRead read = read(ROOMY, row("00012345", "17", "error", "Mend it"));

        assertThat(read.rows("Findings"))
                .containsExactly(
                        List.of("account_id", "row", "severity", "message"),
                        List.of("00012345", "17", "error", "Mend it"));
        XSSFCell id = read.cell("Findings", "A2");
        assertThat(id.getCellType()).isEqualTo(CellType.STRING);
        assertThat(id.getCellStyle().getDataFormatString()).isEqualTo("@");
        XSSFCell row = read.cell("Findings", "B2");
        assertThat(row.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(row.getCellStyle().getDataFormatString()).isEqualTo("0");
        assertThat(row.getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.RIGHT);
    }

    @Test
    void leavesBlankCellsOutAndTheirColumnsText() throws IOException {
        WorkbookRead read = read(ROOMY, row("", "", "", ""));

        assertThat(read.cell("Findings", "A2")).isNull();
        assertThat(read.cell("Findings", "B2")).isNull();
        assertThat(read.sheet("Findings").getColumnStyle(0).getDataFormatString())
                .isEqualTo("@");
    }

    @Test
    void keepsTheHeaderInSightAndLetsItFilter() throws IOException {
        XSSFSheet sheet = read(ROOMY, row("A-1", "1", "info", "x"), row("A-2", "2", "info", "y"))
                .sheet("Findings");

        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isZero();
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:D3");
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
        assertThat(sheet.getWorkbook().getName("_xlnm._FilterDatabase").getRefersToFormula())
                .isEqualTo("'Findings'!$A$1:$D$3");
        assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold())
                .isTrue();
    }

    @Test
    void makesColumnsAsWideAsTheySay() throws IOException {
        XSSFSheet sheet = read(ROOMY).sheet("Findings");

        assertThat(Stream.of(0, 1, 2, 3).map(column -> sheet.getColumnWidth(column) / 256))
                .containsExactly(16, 8, 11, 20);
    }

    @Test
    void wrapsSentencesInRowsThatAreHighEnough() throws IOException {
        XSSFSheet sheet = read(ROOMY, row("", "", "", "short"), row("", "", "", "one two three four five six seven"))
                .sheet("Findings");

        assertThat(sheet.getRow(2).getCell(3).getCellStyle().getWrapText()).isTrue();
        assertThat(sheet.getRow(1).getHeightInPoints()).isEqualTo(15);
        assertThat(sheet.getRow(2).getHeightInPoints()).isEqualTo(30);
    }

    @Test
    void coloursSeverities() throws IOException {
        WorkbookRead read = read(ROOMY, row("", "", "error", ""), row("", "", "warning", ""), row("", "", "info", ""));

        assertThat(Stream.of("C2", "C3", "C4").map(place -> fill(read, "Findings", place)))
                .containsExactly("FFFFC7CE", "FFFFEB9C", "FFDDEBF7");
    }

    @Test
    void explainsColoursAndColumnsInALegendBehind() throws IOException {
        WorkbookRead read = WorkbookRead.of(bytes(true, Language.SPANISH, row("A-1", "1", "error", "x")));

        assertThat(read.sheets()).containsExactly("Hallazgos", "Leyenda");
        assertThat(read.cell("Leyenda", "A1").getStringCellValue()).isEqualTo("Cómo leer los hallazgos");
        assertThat(read.cell("Leyenda", "A6").getStringCellValue()).isEqualTo("error");
        assertThat(fill(read, "Leyenda", "A6")).isEqualTo(fill(read, "Hallazgos", "C2"));
        assertThat(read.cell("Leyenda", "A11").getStringCellValue()).isEqualTo("row");
        assertThat(read.cell("Leyenda", "B11").getStringCellValue()).startsWith("La fila, con el número");
        assertThat(read.workbook().getActiveSheetIndex()).isZero();
    }

    @Test
    void goesOnInFurtherSheetsWhereOneIsFull() throws IOException {
        WorkbookRead read = read(
                3,
                row("A-1", "1", "", ""),
                row("A-2", "2", "", ""),
                row("A-3", "3", "", ""),
                row("A-4", "4", "", ""),
                row("A-5", "5", "", ""));

        List<String> header = List.of("account_id", "row", "severity", "message");
        assertThat(read.sheets()).containsExactly("Findings", "Findings 2", "Findings 3");
        assertThat(read.rows("Findings"))
                .containsExactly(header, List.of("A-1", "1", "", ""), List.of("A-2", "2", "", ""));
        assertThat(read.rows("Findings 2"))
                .containsExactly(header, List.of("A-3", "3", "", ""), List.of("A-4", "4", "", ""));
        assertThat(read.rows("Findings 3")).containsExactly(header, List.of("A-5", "5", "", ""));
        assertThat(read.sheet("Findings 3").getCTWorksheet().getAutoFilter().getRef())
                .isEqualTo("A1:D2");
        assertThat(read.sheet("Findings 3").getPaneInformation().isFreezePane()).isTrue();
    }

    @Test
    void beginsNoFurtherSheetBeforeItIsNeeded() throws IOException {
        assertThat(read(3, row("A-1", "", "", ""), row("A-2", "", "", "")).sheets())
                .containsExactly("Findings");
    }

    static Stream<String> texts() {
        return Stream.of(
                "=1+1",
                "+34 600",
                "-5",
                "@sum(A1)",
                "=HYPERLINK(\"http://x.example\",\"y\")",
                "http://x.example",
                "'quoted",
                "12345",
                "1.5",
                "1E5",
                "01/02/2026",
                "TRUE",
                "#N/A",
                "<t>&amp;\"'</t>]]>",
                " space at both ends ",
                "two\nlines",
                "two\r\nlines\r",
                "\ttab",
                "a\u0000b\u0001c\u001Fd\u007Fe\u0085f\u2028g",
                "\u000B\f",
                "\uFFFE\uFFFF\uFEFF",
                "\uD800",
                "\uDC00",
                "lone \uD83D in between",
                "turned \uDE00\uD83D round",
                "\uD83D\uD83D\uDE00\uDE00",
                "emoji \uD83D\uDE00 and \uD840\uDC0B",
                "_x0041_",
                "_x005F_",
                "__x0041__",
                "_x0041_x0042_",
                "_x0041\u0001",
                "_xd83d_",
                "_X0041_ _x41_ _x00G1_ _x",
                "ñÑáü漢字 عربى");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void givesEveryTextBackAsItWas(String text) throws IOException {
        WorkbookRead read = read(ROOMY, row(text, "", text, text));

        assertThat(Stream.of("A2", "C2", "D2").map(place -> read.cell("Findings", place)))
                .allSatisfy(cell -> {
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                    assertThat(cell.getStringCellValue()).isEqualTo(text);
                    assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
                });
        assertThat(read.cells()).extracting(Cell::getCellType).doesNotContain(CellType.FORMULA);
        assertThat(read.sheet("Findings").getHyperlinkList()).isEmpty();
    }

    @Test
    void endsLongerTextsThanACellTakesInAnEllipsis() throws IOException {
        String most = "a".repeat(32_767);
        String split = "a".repeat(32_765) + "\uD83D\uDE00" + "b";
        WorkbookRead read = read(ROOMY, row(most, "", "", ""), row(most + "b", "", "", ""), row(split, "", "", ""));

        assertThat(read.cell("Findings", "A2").getStringCellValue()).isEqualTo(most);
        assertThat(read.cell("Findings", "A3").getStringCellValue()).isEqualTo("a".repeat(32_766) + "…");
        assertThat(read.cell("Findings", "A4").getStringCellValue()).isEqualTo("a".repeat(32_765) + "…");
    }

    @Test
    void writesTheSameBytesForTheSameRowsAnywhereAndAnytime() throws IOException {
        String[][] rows = {row("A-1", "1", "error", "x"), row("A-2", "2", "info", "_x0041_")};
        byte[] once = bytes(true, Language.ENGLISH, rows);
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(bytes(true, Language.ENGLISH, rows)).isEqualTo(once);
        } finally {
            TimeZone.setDefault(here);
        }
        assertThat(entries(once)).allSatisfy(entry -> {
            assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
            assertThat(entry.getExtra()).isNull();
        });
    }

    @Test
    void saysWhoMadeItAndNotWhen() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(false, Language.ENGLISH)))) {
            var properties = workbook.getProperties().getCoreProperties();

            assertThat(properties.getCreator()).isEqualTo("Asigna");
            assertThat(properties.getCreated()).isNull();
            assertThat(properties.getModified()).isNull();
        }
    }

    @Test
    void beginsLikeAWorkbook() throws IOException {
        assertThat(entries(bytes(false, Language.ENGLISH)))
                .extracting(ZipEntry::getName)
                .containsExactly(
                        "_rels/.rels",
                        "docProps/core.xml",
                        "xl/worksheets/sheet1.xml",
                        "xl/styles.xml",
                        "xl/workbook.xml",
                        "xl/_rels/workbook.xml.rels",
                        "[Content_Types].xml");
    }

    private static String[] row(String... cells) {
        return cells;
    }

    private static String fill(WorkbookRead read, String sheet, String place) {
        return read.cell(sheet, place)
                .getCellStyle()
                .getFillForegroundXSSFColor()
                .getARGBHex();
    }

    private static WorkbookRead read(int mostRows, String[]... rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookTable table = new WorkbookTable(bytes, COLUMNS, "Findings", mostRows)) {
            for (String[] row : rows) {
                table.row(row);
            }
        }
        return WorkbookRead.of(bytes.toByteArray());
    }

    private static byte[] bytes(boolean legend, Language language, String[]... rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String name = language.workbooks().say("sheet.errors");
        try (WorkbookTable table = new WorkbookTable(bytes, COLUMNS, name, ROOMY)) {
            for (String[] row : rows) {
                table.row(row);
            }
            if (legend) {
                table.add(new Legend(COLUMNS.subList(1, 4), language.workbooks()));
            }
        }
        return bytes.toByteArray();
    }

    private static List<ZipEntry> entries(byte[] bytes) throws IOException {
        List<ZipEntry> entries = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry);
            }
        }
        return entries;
    }
}

package org.asigna.intake.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.asigna.intake.Line;
import org.asigna.intake.SourceFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxFormatTest extends WorkbookContract {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    @Override
    protected SourceFormat format() {
        return new XlsxFormat();
    }

    @Override
    Workbook empty() {
        return new XSSFWorkbook();
    }

    /** A workbook whose sheet has these rows of XML. */
    private Path sheet(String rows) throws IOException {
        Path file = file(List.of(List.of("x")));
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.writeString(
                    zip.getPath("xl/worksheets/sheet1.xml"),
                    "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>",
                    StandardCharsets.UTF_8);
        }
        return file;
    }

    @Test
    void aTextMayStandInItsCellInRuns() throws IOException {
        Path file = sheet("<row><c t=\"inlineStr\"><is><r><rPr><b/></rPr><t>Terra </t></r><r><t>Data</t></r>"
                + "<rPh sb=\"0\" eb=\"1\"><t>tera</t></rPh></is></c><c t=\"inlineStr\"><is><t/></is></c>"
                + "<c t=\"inlineStr\"><is><t>a_x000D_b_x0041_ &amp; _x</t></is></c></row>");

        assertThat(lines(file)).extracting(Line::cells).containsExactly(List.of("Terra Data", "", "a\rbA & _x"));
    }

    /** Nothing that writes workbooks writes this; {@code SheetTable} tells of it as it does in CSV. */
    @Test
    void aTextMayHoldWhatNoTextHolds() throws IOException {
        Path file = sheet("<row><c t=\"inlineStr\"><is><t>A_x0000_1</t></is></c></row>");

        assertThat(lines(file)).extracting(Line::cells).containsExactly(List.of("A\0001"));
    }

    @Test
    void rowsAndCellsMayGoWithoutAddress() throws IOException {
        Path file = sheet(
                "<row><c><v>1</v></c><c r=\"D1\"><v>4</v></c><c><v>5</v></c></row><row r=\"3\"><c><v>6</v></c></row>"
                        + "<row><c t=\"b\"><v>0</v></c></row>");

        assertThat(lines(file))
                .extracting(line -> line.row() + " " + line.cells())
                .containsExactly("1 [1, , , 4, 5]", "2 []", "3 [6]", "4 [FALSE]");
    }

    @Test
    void aFormulaThatNobodyComputedIsMarkedAndStandsForItself() throws IOException {
        Path file = sheet("<row><c><f>A2&amp;\"x\"</f><v></v></c><c><f>B2</f></c><c t=\"str\"><f>C2</f><v></v></c>"
                + "<c><f>1+1</f><v>2</v></c></row>");

        Line line = lines(file).get(0);

        assertThat(line.cells()).containsExactly("=A2&\"x\"", "=B2", "", "2");
        assertThat(line.marks().uncomputed()).containsExactly(0, 1);
        assertThat(line.marks().formulas()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aDateMayBeWrittenAsOne() throws IOException {
        Path file = sheet("<row><c t=\"d\"><v>2026-12-31T00:00:00</v></c><c t=\"d\"><v>2026-12-31</v></c></row>");

        assertThat(lines(file)).extracting(Line::cells).containsExactly(List.of("2026-12-31", "2026-12-31"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<row r='2'/><row r='2'/>                | row 2 stands behind row 2",
                "<row r='1048577'/>                      | row 1048577 is beyond the last row",
                "<row r='two'/>                          | r is \"two\", which is no number",
                "<row><c r='XFE1'><v>1</v></c></row>     | more columns than a sheet can have",
                "<row><c r='ZZZZZZZZ1'><v>1</v></c></row>| more columns than a sheet can have",
                "<row><c><v>one</v></c></row>            | the number \"one\", which is none",
                "<row><c t='s'><v>99</v></c></row>       | the shared text \"99\", which is not there",
                "<row><c>                                | no well-formed XML"
            })
    void whatNoWorkbookHoldsIsToldByItsPlace(String rows, String told) throws IOException {
        Path file = sheet(rows.replace('\'', '"'));

        assertThatThrownBy(() -> lines(file)).isInstanceOf(IOException.class).hasMessageContaining(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE w [<!ENTITY e \"x\">]><worksheet/>",
                "<!DOCTYPE w SYSTEM \"file:///etc/hostname\"><worksheet/>"
            })
    void aDocumentTypeIsRefused(String xml) throws IOException {
        Path file = file(List.of(List.of("x")));
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath("xl/worksheets/sheet1.xml"), xml);
        }

        assertThatThrownBy(() -> lines(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("declares a document type");
    }
}

package org.asigna.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.asigna.language.Language;
import org.asigna.report.Column;
import org.asigna.report.Column.Kind;
import org.asigna.report.Correction;
import org.asigna.report.Correction.Mark;
import org.asigna.report.DirectoryChoices.PartnerChoice;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CommentsDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** The parts of a workbook obey the schema of the standard (ECMA-376), which programs are strict about. */
class SchemaTest {
    private static final List<Column> COLUMNS =
            List.of(new Column("severity", Kind.SEVERITY, 11), new Column("row", Kind.NUMBER, 8));

    /** What spreadsheet programs write themselves, but the schema lacks, or at least the part of it that POI has. */
    private static final String LACKING = " xml:space=\"preserve\"|(?s)<cellStyles.*</cellStyles>";

    @Test
    void everyPartIsValid() throws IOException, XmlException {
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.startsWith("xl/") && name.endsWith(".xml")) {
                    parts.add(name);
                    String part = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(faults(parse(name, part.replaceAll(LACKING, ""))))
                            .as(name)
                            .isEmpty();
                }
            }
        }
        assertThat(parts)
                .containsExactly(
                        "xl/worksheets/sheet1.xml",
                        "xl/worksheets/sheet2.xml",
                        "xl/worksheets/sheet3.xml",
                        "xl/styles.xml",
                        "xl/workbook.xml");
    }

    @Test
    void everyPartOfCorrectionsIsValid() throws IOException, XmlException {
        Correction.Cell wrong = new Correction.Cell(" \u0001_x0041_ ", "", Mark.WRONG, "<wrong>\n&", List.of("a", "b"));
        byte[] workbook = CorrectionsWorkbookTest.bytes(10, new Correction("a.csv:2", true, List.of(wrong, wrong)));
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                parts.add(name);
                String part = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                if (name.startsWith("xl/") && name.endsWith(".xml")) {
                    assertThat(faults(parse(name, part.replaceAll(LACKING, ""))))
                            .as(name)
                            .isEmpty();
                } else {
                    XmlObject.Factory.parse(part);
                }
            }
        }
        assertThat(parts).contains("xl/comments1.xml", "xl/drawings/vmlDrawing1.vml", "xl/worksheets/sheet3.xml");
    }

    @Test
    void everyPartOfATemplateIsValid() throws IOException, XmlException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<PartnerChoice> partners = List.of(new PartnerChoice("A & B <'x'>", List.of("a@b.example")));
        new TemplateWorkbook(Language.SPANISH, partners).write(bytes);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                String part = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                if (name.matches("xl/(worksheets/)?[a-z]+\\d?\\.xml")) {
                    XmlObject parsed = name.contains("comments")
                            ? CommentsDocument.Factory.parse(part.replaceAll(LACKING, ""))
                            : parse(name, part.replaceAll(LACKING, ""));
                    assertThat(faults(parsed)).as(name).isEmpty();
                }
            }
        }
    }

    @Test
    void aFaultWouldBeSeen() throws XmlException {
        String broken = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><autoFilter/>"
                + "<sheetData/></worksheet>";

        assertThat(faults(WorksheetDocument.Factory.parse(broken))).isNotEmpty();
    }

    private static XmlObject parse(String name, String part) throws XmlException {
        return switch (name) {
            case "xl/styles.xml" -> StyleSheetDocument.Factory.parse(part);
            case "xl/workbook.xml" -> WorkbookDocument.Factory.parse(part);
            case "xl/comments1.xml" -> CommentsDocument.Factory.parse(part);
            default -> WorksheetDocument.Factory.parse(part);
        };
    }

    private static List<XmlError> faults(XmlObject part) {
        List<XmlError> faults = new ArrayList<>();
        XmlOptions options = new XmlOptions();
        options.setErrorListener(faults);
        part.validate(options);
        return faults;
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookTable table = new WorkbookTable(bytes, COLUMNS, "Findings", 2)) {
            table.row("error", "1");
            table.row(" \u0001 ", "");
            table.add(new Legend(List.of(), Language.ENGLISH.workbooks()));
        }
        return bytes.toByteArray();
    }
}

package org.asigna.report.excel;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.asigna.report.excel.SheetXml.Width;

/** A workbook being written: first what every workbook has, then sheet after sheet, at last the list of them. */
final class WorkbookParts implements Closeable {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    /** Sheets are the parts that there are any number of, so they are the default. */
    private static final String CONTENT_TYPES = DECLARATION + "<Types xmlns=\"" + PACKAGE + "content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"" + spreadsheet("worksheet") + "\"/>"
            + "<Override PartName=\"/docProps/core.xml\""
            + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + spreadsheet("styles") + "\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + spreadsheet("sheet.main") + "\"/></Types>";

    private static final String RELATIONS = DECLARATION + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"" + OFFICE + "/officeDocument\" Target=\"xl/workbook.xml\"/>"
            + "<Relationship Id=\"rId2\" Type=\"" + PACKAGE + "relationships/metadata/core-properties\""
            + " Target=\"docProps/core.xml\"/></Relationships>";

    /** Who made it, and not when: the same input is to give the same bytes. */
    private static final String PROPERTIES = DECLARATION + "<cp:coreProperties xmlns:cp=\"" + PACKAGE
            + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
            + "<dc:creator>Asigna</dc:creator></cp:coreProperties>";

    private final Parts parts;
    private final List<String> names = new ArrayList<>();
    private final StringBuilder definedNames = new StringBuilder();

    WorkbookParts(OutputStream bytes) throws IOException {
        parts = new Parts(bytes);
        parts.write("[Content_Types].xml", CONTENT_TYPES);
        parts.write("_rels/.rels", RELATIONS);
        parts.write("docProps/core.xml", PROPERTIES);
        parts.write("xl/styles.xml", styles());
    }

    private static String spreadsheet(String part) {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml." + part + "+xml";
    }

    private static String styles() throws IOException {
        try (InputStream styles = WorkbookParts.class.getResourceAsStream("styles.xml")) {
            if (styles == null) {
                throw new IllegalStateException("resource styles.xml is missing");
            }
            return new String(styles.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Begins the next sheet; the one before has ended. */
    SheetXml begin(String name, boolean table, List<Width> columns) throws IOException {
        names.add(name);
        return SheetXml.begin(parts.begin("xl/" + part(names.size())), names.size() == 1, table, columns);
    }

    /** Ends a sheet that is a table, whose header is to be printed on every page. */
    void end(SheetXml table) throws IOException {
        table.endTable();
        String sheet = "'" + names.get(names.size() - 1).replace("'", "''") + "'!";
        define("_xlnm._FilterDatabase", " hidden=\"1\"", sheet + table.reference());
        define("_xlnm.Print_Titles", "", sheet + "$1:$1");
    }

    private void define(String name, String attributes, String reference) {
        definedNames.append("<definedName name=\"").append(name).append("\" localSheetId=\"");
        definedNames.append(names.size() - 1).append('"').append(attributes).append('>');
        CellText.append(definedNames, reference);
        definedNames.append("</definedName>");
    }

    private static String part(int sheet) {
        return "worksheets/sheet" + sheet + ".xml";
    }

    @Override
    public void close() throws IOException {
        try (parts) {
            StringBuilder sheets = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            for (int i = 1; i <= names.size(); i++) {
                sheets.append("<sheet name=\"");
                CellText.append(sheets, names.get(i - 1));
                sheets.append("\" sheetId=\"")
                        .append(i)
                        .append("\" r:id=\"rId")
                        .append(i)
                        .append("\"/>");
                relations.append(relation(i, "/worksheet", part(i)));
            }
            relations.append(relation(names.size() + 1, "/styles", "styles.xml"));
            parts.write(
                    "xl/workbook.xml",
                    DECLARATION + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">"
                            + "<bookViews><workbookView/></bookViews><sheets>" + sheets + "</sheets>"
                            + "<definedNames>" + definedNames + "</definedNames></workbook>");
            parts.write(
                    "xl/_rels/workbook.xml.rels",
                    DECLARATION + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations
                            + "</Relationships>");
        }
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + type + "\" Target=\"" + target + "\"/>";
    }
}

package org.asigna.report.excel;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A workbook being written: first what every workbook has, then sheet after sheet, each with its notes, at last the lists of
 * the sheets and of the parts.
 */
final class WorkbookParts implements Closeable {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    /** Sheets are the parts that there are any number of, so they are the default. */
    private static final String CONTENT_TYPES = DECLARATION + "<Types xmlns=\"" + PACKAGE + "content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"" + spreadsheet("worksheet") + "\"/>"
            + "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
            + "<Override PartName=\"/docProps/core.xml\""
            + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + spreadsheet("styles") + "\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + spreadsheet("sheet.main") + "\"/>";

    private static final String RELATIONS = relation(1, "/officeDocument", "xl/workbook.xml")
            + "<Relationship Id=\"rId2\" Type=\"" + PACKAGE + "relationships/metadata/core-properties\""
            + " Target=\"docProps/core.xml\"/>";

    /** Who made it, and not when: the same input is to give the same bytes. */
    private static final String PROPERTIES = DECLARATION + "<cp:coreProperties xmlns:cp=\"" + PACKAGE
            + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
            + "<dc:creator>Asigna</dc:creator></cp:coreProperties>";

    private final Parts parts;
    private final List<SheetHead> sheets = new ArrayList<>();
    private final StringBuilder definedNames = new StringBuilder();
    private final StringBuilder noteTypes = new StringBuilder();
    private final NumberFormats formats = new NumberFormats();

    /** How many blocks of shapes the sheets before have. */
    private int drawn;

    WorkbookParts(OutputStream bytes) throws IOException {
        parts = new Parts(bytes);
        parts.write("_rels/.rels", relations(RELATIONS));
        parts.write("docProps/core.xml", PROPERTIES);
    }

    /** The number formats that it takes over. */
    NumberFormats formats() {
        return formats;
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
    SheetXml begin(SheetHead head) throws IOException {
        sheets.add(head);
        return SheetXml.begin(parts.begin("xl/" + part(sheets.size())), sheets.size() == 1, head);
    }

    /** Ends the sheet begun last. A table's header is to be printed on every page. */
    void end(SheetXml sheet) throws IOException {
        sheet.end();
        if (sheet.head().isTable()) {
            int header = sheet.head().headerRow();
            String name = sheet.head().reference();
            define("_xlnm._FilterDatabase", " hidden=\"1\"", name + sheet.reference());
            define("_xlnm.Print_Titles", "", name + "$" + header + ":$" + header);
        }
        if (!sheet.notes().isEmpty()) {
            addNotes(sheet);
        }
    }

    /** Adds a sheet without header or notes that was written while others were. */
    void add(SheetHead head, Spool sheet) throws IOException {
        sheets.add(head);
        sheet.moveTo(parts.begin("xl/" + part(sheets.size())));
    }

    private void addNotes(SheetXml sheet) throws IOException {
        int number = sheets.size();
        String notes = "comments" + number + ".xml";
        String drawing = "vmlDrawing" + number + ".vml";
        noteTypes.append("<Override PartName=\"/xl/").append(notes);
        noteTypes.append("\" ContentType=\"").append(spreadsheet("comments")).append("\"/>");
        parts.write(
                "xl/worksheets/_rels/sheet" + number + ".xml.rels",
                relations(relation(1, "/vmlDrawing", "../drawings/" + drawing)
                        + relation(2, "/comments", "../" + notes)));
        sheet.notes().writeTexts(parts.begin("xl/" + notes));
        drawn += sheet.notes()
                .writeBoxes(
                        parts.begin("xl/drawings/" + drawing),
                        drawn + 1,
                        sheet.head().columns());
    }

    private void define(String name, String attributes, String reference) {
        definedNames.append("<definedName name=\"").append(name).append("\" localSheetId=\"");
        definedNames.append(sheets.size() - 1).append('"').append(attributes).append('>');
        CellText.append(definedNames, reference);
        definedNames.append("</definedName>");
    }

    private static String part(int sheet) {
        return "worksheets/sheet" + sheet + ".xml";
    }

    @Override
    public void close() throws IOException {
        try (parts) {
            StringBuilder list = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            for (int i = 1; i <= sheets.size(); i++) {
                SheetHead sheet = sheets.get(i - 1);
                list.append("<sheet name=\"");
                CellText.append(list, sheet.name());
                list.append("\" sheetId=\"").append(i);
                list.append(sheet.hidden() ? "\" state=\"hidden" : "");
                list.append("\" r:id=\"rId").append(i).append("\"/>");
                relations.append(relation(i, "/worksheet", part(i)));
            }
            relations.append(relation(sheets.size() + 1, "/styles", "styles.xml"));
            parts.write("xl/styles.xml", formats.addTo(styles()));
            parts.write(
                    "xl/workbook.xml",
                    DECLARATION + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">"
                            + "<bookViews><workbookView/></bookViews><sheets>" + list + "</sheets>"
                            + definedNames() + "</workbook>");
            parts.write("xl/_rels/workbook.xml.rels", relations(relations));
            parts.write("[Content_Types].xml", CONTENT_TYPES + noteTypes + "</Types>");
        }
    }

    private String definedNames() {
        return definedNames.isEmpty() ? "" : "<definedNames>" + definedNames + "</definedNames>";
    }

    private static String relations(CharSequence relations) {
        return DECLARATION + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + type + "\" Target=\"" + target + "\"/>";
    }
}

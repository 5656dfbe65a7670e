package org.asigna.report.excel;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** The XML of one sheet, written from its head to its foot; nothing of it is kept. All its cells are texts or numbers. */
final class SheetXml {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
            <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>\
            """;
    private static final int LINE = 15;
    private static final int HIGHEST_ROW = 409;
    private static final String FROZEN_HEADER =
            "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                    + "<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/>";
    private static final String PAGE = """
            <pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>\
            <pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>\
            <headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>\
            """;

    private final Writer xml;
    private final List<String> letters = new ArrayList<>();
    private final StringBuilder row = new StringBuilder(1 << 10);
    private int rows;

    private SheetXml(Writer xml, List<Width> columns) {
        this.xml = xml;
        for (int i = 0; i < columns.size(); i++) {
            letters.add(letters(i));
        }
    }

    /**
     * Begins a sheet.
     *
     * @param first whether it is the one to be seen when the workbook is opened
     * @param frozen whether its first row stays in sight
     */
    static SheetXml begin(Writer xml, boolean first, boolean frozen, List<Width> columns) throws IOException {
        StringBuilder head = new StringBuilder(HEAD);
        head.append("<sheetViews><sheetView ").append(first ? "tabSelected=\"1\" " : "");
        head.append(frozen ? "" : "showGridLines=\"0\" ").append("workbookViewId=\"0\">");
        head.append(frozen ? FROZEN_HEADER : "").append("</sheetView></sheetViews>");
        head.append("<sheetFormatPr defaultRowHeight=\"" + LINE + "\"/><cols>");
        for (int i = 0; i < columns.size(); i++) {
            Width width = columns.get(i);
            head.append("<col min=\"").append(i + 1).append("\" max=\"").append(i + 1);
            head.append("\" width=\"").append(width.characters());
            head.append("\" style=\"").append(width.blank().index()).append("\" customWidth=\"1\"/>");
        }
        xml.append(head.append("</cols><sheetData>"));
        return new SheetXml(xml, columns);
    }

    /** Begins the next row, which is as high as so many lines. */
    void beginRow(int lines) {
        rows++;
        row.append("<row r=\"").append(rows);
        if (lines > 1) {
            row.append("\" ht=\"").append(Math.min(lines * LINE, HIGHEST_ROW));
        }
        row.append("\">");
    }

    /** Appends a cell with a text to the row; a blank one is left out. */
    void text(int column, Style style, String text) {
        if (!text.isEmpty()) {
            String fitting = CellText.cut(text);
            beginCell(column, style);
            row.append(
                    CellText.hasLooseSpace(fitting)
                            ? " t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                            : " t=\"inlineStr\"><is><t>");
            CellText.append(row, fitting);
            row.append("</t></is></c>");
        }
    }

    /** Appends a cell with a whole number to the row; a blank one is left out. */
    void number(int column, Style style, String digits) {
        if (!digits.isEmpty()) {
            beginCell(column, style);
            row.append("><v>").append(digits).append("</v></c>");
        }
    }

    private void beginCell(int column, Style style) {
        row.append("<c r=\"").append(letters.get(column)).append(rows);
        row.append("\" s=\"").append(style.index()).append('"');
    }

    /** Ends the row. */
    void endRow() throws IOException {
        xml.append(row.append("</row>"));
        row.setLength(0);
    }

    /** How many rows it has, the header among them. */
    int rows() {
        return rows;
    }

    /** Ends the sheet. */
    void end() throws IOException {
        xml.append("</sheetData>").append(PAGE).append("</worksheet>");
    }

    /** Ends a sheet that is a table below its header: it can be filtered, and its texts of digits are meant as texts. */
    void endTable() throws IOException {
        String last = letters.get(letters.size() - 1);
        xml.append("</sheetData><autoFilter ref=\"A1:" + last + rows + "\"/>").append(PAGE);
        if (rows > 1) {
            String body = "A2:" + last + rows;
            xml.append(
                    "<ignoredErrors><ignoredError sqref=\"" + body + "\" numberStoredAsText=\"1\"/></ignoredErrors>");
        }
        xml.append("</worksheet>");
    }

    /** The table's cells as other parts name them. */
    String reference() {
        return "$A$1:$" + letters.get(letters.size() - 1) + "$" + rows;
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /**
     * How wide a column is, and how its blank cells look.
     *
     * @param characters about so many characters of the usual font fit
     */
    record Width(int characters, Style blank) {}
}

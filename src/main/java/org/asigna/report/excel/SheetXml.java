package org.asigna.report.excel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

    private static final byte[] ROW = ascii("<row r=\"");
    private static final byte[] HIGH = ascii("\" ht=\"");
    private static final byte[] ROW_BEGUN = ascii("\">");
    private static final byte[] ROW_ENDS = ascii("</row>");
    private static final byte[] TEXT = ascii(" t=\"inlineStr\"><is><t>");
    private static final byte[] SPACED_TEXT = ascii(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    private static final byte[] TEXT_ENDS = ascii("</t></is></c>");
    private static final byte[] NUMBER = ascii("><v>");
    private static final byte[] NUMBER_ENDS = ascii("</v></c>");

    private final XmlBytes xml;
    private final List<String> letters = new ArrayList<>();
    private final byte[][] cells;
    private final Map<Style, byte[]> styles = new EnumMap<>(Style.class);
    private byte[] rowNumber = {};
    private int rows;

    private SheetXml(XmlBytes xml, List<Width> columns) {
        this.xml = xml;
        cells = new byte[columns.size()][];
        for (int i = 0; i < columns.size(); i++) {
            letters.add(letters(i));
            cells[i] = ascii("<c r=\"" + letters.get(i));
        }
        for (Style style : Style.values()) {
            styles.put(style, ascii("\" s=\"" + style.index() + '"'));
        }
    }

    private static byte[] ascii(String xml) {
        return xml.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Begins a sheet.
     *
     * @param first whether it is the one to be seen when the workbook is opened
     * @param frozen whether its first row stays in sight
     */
    static SheetXml begin(XmlBytes xml, boolean first, boolean frozen, List<Width> columns) throws IOException {
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
        xml.xml(head.append("</cols><sheetData>").toString());
        return new SheetXml(xml, columns);
    }

    /** Begins the next row, which is as high as so many lines. */
    void beginRow(int lines) throws IOException {
        rows++;
        rowNumber = ascii(Integer.toString(rows));
        xml.xml(ROW);
        xml.xml(rowNumber);
        if (lines > 1) {
            xml.xml(HIGH);
            xml.xml(Integer.toString(Math.min(lines * LINE, HIGHEST_ROW)));
        }
        xml.xml(ROW_BEGUN);
    }

    /** Appends a cell with a text to the row; a blank one is left out. */
    void text(int column, Style style, String text) throws IOException {
        if (!text.isEmpty()) {
            String fitting = CellText.cut(text);
            beginCell(column, style);
            xml.xml(CellText.hasLooseSpace(fitting) ? SPACED_TEXT : TEXT);
            xml.text(fitting);
            xml.xml(TEXT_ENDS);
        }
    }

    /** Appends a cell with a whole number to the row; a blank one is left out. */
    void number(int column, Style style, String digits) throws IOException {
        if (!digits.isEmpty()) {
            beginCell(column, style);
            xml.xml(NUMBER);
            xml.text(digits);
            xml.xml(NUMBER_ENDS);
        }
    }

    private void beginCell(int column, Style style) throws IOException {
        xml.xml(cells[column]);
        xml.xml(rowNumber);
        xml.xml(Objects.requireNonNull(styles.get(style)));
    }

    /** Ends the row. */
    void endRow() throws IOException {
        xml.xml(ROW_ENDS);
    }

    /** How many rows it has, the header among them. */
    int rows() {
        return rows;
    }

    /** Ends the sheet. */
    void end() throws IOException {
        xml.xml("</sheetData>" + PAGE + "</worksheet>");
    }

    /** Ends a sheet that is a table below its header: it can be filtered, and its texts of digits are meant as texts. */
    void endTable() throws IOException {
        String last = letters.get(letters.size() - 1);
        xml.xml("</sheetData><autoFilter ref=\"A1:" + last + rows + "\"/>" + PAGE);
        if (rows > 1) {
            String body = "A2:" + last + rows;
            xml.xml("<ignoredErrors><ignoredError sqref=\"" + body + "\" numberStoredAsText=\"1\"/></ignoredErrors>");
        }
        xml.xml("</worksheet>");
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

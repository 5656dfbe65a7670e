package org.asigna.report.excel;

import java.util.List;
import org.asigna.report.excel.SheetXml.Width;

/**
 * What a sheet is before its first row.
 *
 * @param name as it stands on its tab, fit for one: at most 31 characters, none of {@code []:*?/\}, unlike the others'
 * @param columns each column that will have a cell
 * @param headerRow the row, from 1, that is a table's header: it and those above it stay in sight, and what is below can be
 *     filtered; 0 for a sheet that is no table
 * @param fixedColumns how many columns stay in sight beside a table; 0 for any other sheet
 * @param hidden whether it is not to be seen
 */
record SheetHead(String name, List<Width> columns, int headerRow, int fixedColumns, boolean hidden) {
    private static final String BEGINNING = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"\
             xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
            <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>\
            """;

    SheetHead {
        columns = List.copyOf(columns);
    }

    /** A table whose first row is its header. */
    static SheetHead table(String name, List<Width> columns) {
        return table(name, columns, 1, 0);
    }

    /** A table. */
    static SheetHead table(String name, List<Width> columns, int headerRow, int fixedColumns) {
        return new SheetHead(name, columns, headerRow, fixedColumns, false);
    }

    /** A sheet to be read like a page. */
    static SheetHead page(String name, List<Width> columns) {
        return new SheetHead(name, columns, 0, 0, false);
    }

    /** A sheet for lists to choose from, not to be seen. */
    static SheetHead hidden(String name, List<Width> columns) {
        return new SheetHead(name, columns, 0, 0, true);
    }

    boolean isTable() {
        return headerRow > 0;
    }

    /** Its name as it stands before a range of its cells. */
    String reference() {
        return "'" + name.replace("'", "''") + "'!";
    }

    /** The XML up to the first row. */
    String xml(boolean first) {
        StringBuilder xml = new StringBuilder(BEGINNING);
        xml.append("<sheetViews><sheetView ").append(isTable() ? "" : "showGridLines=\"0\" ");
        xml.append(first ? "tabSelected=\"1\" " : "").append("workbookViewId=\"0\">");
        xml.append(isTable() ? pane() : "").append("</sheetView></sheetViews>");
        xml.append("<sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (int i = 0; i < columns.size(); i++) {
            Width width = columns.get(i);
            xml.append("<col min=\"").append(i + 1).append("\" max=\"").append(i + 1);
            xml.append("\" width=\"").append(digits(width.characters()));
            xml.append("\" style=\"").append(width.blank().index()).append("\" customWidth=\"1\"/>");
        }
        return xml.append("</cols><sheetData>").toString();
    }

    private String pane() {
        String cell = SheetXml.letters(fixedColumns) + (headerRow + 1);
        String corner = fixedColumns == 0 ? "bottomLeft" : "bottomRight";
        String split = fixedColumns == 0 ? "" : "xSplit=\"" + fixedColumns + "\" ";
        return "<pane " + split + "ySplit=\"" + headerRow + "\" topLeftCell=\"" + cell + "\" activePane=\"" + corner
                + "\" state=\"frozen\"/><selection pane=\"" + corner + "\" activeCell=\"" + cell + "\" sqref=\"" + cell
                + "\"/>";
    }

    private static String digits(double width) {
        return width == Math.rint(width) ? Long.toString((long) width) : Double.toString(width);
    }
}

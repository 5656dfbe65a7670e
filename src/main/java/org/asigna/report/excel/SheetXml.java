package org.asigna.report.excel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The XML of one sheet, written from its head to its foot. Of its rows nothing is kept but their heights; its notes and
 * choices are, as shortly as may be, since they stand behind the rows. All its cells are texts, numbers or dates.
 */
final class SheetXml {
    /** How high a line is, in points. */
    private static final int LINE = 15;

    private static final int HIGHEST_ROW = 409;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final String PAGE = """
            <pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>\
            <pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>\
            <headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>\
            """;

    private static final String CELL = "<c r=\"";
    private static final byte[] ROW = ascii("<row r=\"");
    private static final byte[] HIGH = ascii("\" ht=\"");
    private static final byte[] ROW_BEGUN = ascii("\">");
    private static final byte[] ROW_ENDS = ascii("</row>");
    private static final byte[] TEXT = ascii(" t=\"inlineStr\"><is><t>");
    private static final byte[] SPACED_TEXT = ascii(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    private static final byte[] TEXT_ENDS = ascii("</t></is></c>");
    private static final byte[] NUMBER = ascii("><v>");
    private static final byte[] NUMBER_ENDS = ascii("</v></c>");
    private static final byte[] BLANK_ENDS = ascii("/>");

    private final XmlBytes xml;
    private final SheetHead head;
    private final Notes notes = new Notes();
    private final DropDowns choices = new DropDowns();
    private final List<String> letters = new ArrayList<>();
    private final byte[][] cells;
    private final Map<Style, byte[]> styles = new EnumMap<>(Style.class);
    private byte[] rowNumber = {};
    private int rows;
    private int rowsOfTable;

    private SheetXml(XmlBytes xml, SheetHead head) {
        this.xml = xml;
        this.head = head;
        int columns = head.columns().size();
        cells = new byte[columns][];
        for (int i = 0; i < columns; i++) {
            letters.add(letters(i));
            cells[i] = ascii(CELL + letters.get(i));
        }
        for (Style style : Style.values()) {
            styles.put(style, styled(style.index()));
        }
    }

    private static byte[] styled(int cellFormat) {
        return ascii("\" s=\"" + cellFormat + '"');
    }

    private static byte[] ascii(String xml) {
        return xml.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Begins a sheet.
     *
     * @param first whether it is the one to be seen when the workbook is opened
     */
    static SheetXml begin(XmlBytes xml, boolean first, SheetHead head) throws IOException {
        xml.xml(head.xml(first));
        return new SheetXml(xml, head);
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
        notes.beginRow(lines);
        xml.xml(ROW_BEGUN);
    }

    /** Appends a cell with a text to the row; a blank one is left out. */
    void text(int column, Style style, String text) throws IOException {
        if (!text.isEmpty()) {
            beginCell(cells[column], style);
            endCell(text);
        }
    }

    /** Appends a cell with a text behind the columns of the sheet, which stays as wide as it is; a blank one is left out. */
    void textBeyond(int column, Style style, String text) throws IOException {
        if (!text.isEmpty()) {
            beginCell(ascii(CELL + letters(column)), style);
            endCell(text);
        }
    }

    private void endCell(String text) throws IOException {
        String fitting = CellText.cut(text);
        xml.xml(CellText.hasLooseSpace(fitting) ? SPACED_TEXT : TEXT);
        xml.text(fitting);
        xml.xml(TEXT_ENDS);
    }

    /** Appends a cell with a whole number to the row; a blank one is left out. */
    void number(int column, Style style, String digits) throws IOException {
        if (!digits.isEmpty()) {
            beginCell(cells[column], style);
            xml.xml(NUMBER);
            xml.text(digits);
            xml.xml(NUMBER_ENDS);
        }
    }

    /** Appends a cell with a number in a format of the workbook's own to the row. */
    void number(int column, int cellFormat, String number) throws IOException {
        xml.xml(cells[column]);
        xml.xml(rowNumber);
        xml.xml(styled(cellFormat));
        xml.xml(NUMBER);
        xml.text(number);
        xml.xml(NUMBER_ENDS);
    }

    /**
     * Appends a cell with a date to the row. A day that spreadsheets do not count, before March 1900 or after 9999, is a text:
     * programs disagree on the two months before.
     */
    void date(int column, Style style, LocalDate day) throws IOException {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            text(column, style, day.toString());
        } else {
            number(column, style, Long.toString(day.toEpochDay() - DAY_ZERO.toEpochDay()));
        }
    }

    /** Appends a cell without content, for its looks. */
    void blank(int column, Style style) throws IOException {
        beginCell(cells[column], style);
        xml.xml(BLANK_ENDS);
    }

    /** Puts a note on a cell of the row, filled or not, which is seen when somebody points at it. */
    void note(int column, String text) throws IOException {
        notes.add(column, letters.get(column), text);
    }

    /**
     * Offers a list to choose from in cells of one column; something else can still be typed there. What is beyond the number
     * of lists that a sheet takes is not offered.
     *
     * @param firstRow the first row, from 1, written already or not
     * @param lastRow the last row
     * @param range the list, as a range like {@code 'Asigna lists'!$A$1:$A$3} or a formula that leads to one
     */
    void choice(int column, int firstRow, int lastRow, String range) {
        choices.add(letters.get(column), firstRow, lastRow, range);
    }

    private void beginCell(byte[] cell, Style style) throws IOException {
        xml.xml(cell);
        xml.xml(rowNumber);
        xml.xml(Objects.requireNonNull(styles.get(style)));
    }

    /** Ends the row. */
    void endRow() throws IOException {
        xml.xml(ROW_ENDS);
    }

    /** Ends the table: what follows, its sums for example, is not filtered with it. */
    void endTable() {
        rowsOfTable = rows;
    }

    /** How many rows it has, the header among them. */
    int rows() {
        return rows;
    }

    /** What stands on its cells. */
    Notes notes() {
        return notes;
    }

    /** What it was begun as. */
    SheetHead head() {
        return head;
    }

    /** Ends the sheet. Below a header it can be filtered, and the texts of digits there are meant as texts. */
    void end() throws IOException {
        xml.xml("</sheetData>");
        if (head.isTable()) {
            xml.xml("<autoFilter ref=\"" + reference().replace("$", "") + "\"/>");
        }
        choices.write(xml);
        xml.xml(PAGE);
        if (head.isTable() && rows > head.headerRow()) {
            String body = "A" + (head.headerRow() + 1) + ":" + lastLetters() + rows;
            xml.xml("<ignoredErrors><ignoredError sqref=\"" + body + "\" numberStoredAsText=\"1\"/></ignoredErrors>");
        }
        xml.xml(notes.isEmpty() ? "</worksheet>" : "<legacyDrawing r:id=\"rId1\"/></worksheet>");
    }

    /** The table's cells, from its header on, as other parts name them. */
    String reference() {
        return "$A$" + head.headerRow() + ":$" + lastLetters() + "$" + (rowsOfTable == 0 ? rows : rowsOfTable);
    }

    private String lastLetters() {
        return letters.get(letters.size() - 1);
    }

    /** The letters of a column, counted from 0. */
    static String letters(int column) {
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
    record Width(double characters, Style blank) {}
}

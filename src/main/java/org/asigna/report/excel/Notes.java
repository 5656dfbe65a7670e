package org.asigna.report.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.asigna.report.excel.SheetXml.Width;
import org.jspecify.annotations.Nullable;

/**
 * The notes on a sheet's cells. Their texts and the boxes that show them are parts of their own behind the sheet, so the texts
 * are kept, compressed, until it ends.
 */
final class Notes {
    private static final String TEXTS = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
            <authors><author>Asigna</author></authors><commentList>\
            """;

    /** How many letters about stand in a line of a box. */
    private static final int LINE = 48;

    private static final int LONGEST = 30;

    private final List<NoteBoxes.Box> boxes = new ArrayList<>();
    private @Nullable Spool texts;
    private byte[] lines = new byte[64];
    private int rows;

    /** Tells of the next row, which is as high as so many lines. */
    void beginRow(int high) {
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, 2 * rows);
        }
        lines[rows++] = (byte) Math.min(high, Byte.MAX_VALUE);
    }

    /** Puts a note on a cell of the row begun last. */
    void add(int column, String letters, String text) throws IOException {
        String fitting = CellText.cut(text);
        if (texts == null) {
            texts = new Spool();
        }
        XmlBytes xml = texts.xml();
        xml.xml("<comment ref=\"" + letters + rows + "\" authorId=\"0\"><text><t xml:space=\"preserve\">");
        xml.text(fitting);
        xml.xml("</t></text></comment>");
        boxes.add(new NoteBoxes.Box(rows - 1, column, Math.min(Wrapping.lines(fitting, LINE), LONGEST)));
    }

    boolean isEmpty() {
        return boxes.isEmpty();
    }

    /** Writes the texts; no more of them can come. */
    void writeTexts(XmlBytes xml) throws IOException {
        xml.xml(TEXTS);
        if (texts != null) {
            texts.moveTo(xml);
        }
        xml.xml("</commentList></comments>");
    }

    /**
     * Writes the boxes that show them.
     *
     * @param firstBlock the first number of a block of shapes that no other sheet has
     * @return how many blocks it took
     */
    int writeBoxes(XmlBytes xml, int firstBlock, List<Width> columns) throws IOException {
        return new NoteBoxes(columns, Arrays.copyOf(lines, rows)).write(xml, firstBlock, boxes);
    }
}

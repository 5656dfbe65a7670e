package org.asigna.report.excel;

import java.io.IOException;
import java.util.List;
import org.asigna.report.excel.SheetXml.Width;

/**
 * The boxes that show the notes of a sheet, as a legacy drawing (VML, ECMA-376 part 4): the only form of them that all
 * programs know. A box begins right of its cell and is as large as its text takes.
 */
final class NoteBoxes {
    private static final String HEAD = """
            <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"\
             xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">\
            <o:idmap v:ext="edit" data="\
            """;
    private static final String SHAPE_TYPE = """
            "/></o:shapelayout>\
            <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">\
            <v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>\
            """;
    private static final String LOOKS = "pt;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">"
            + "<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
            + "<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\">"
            + "<div style=\"text-align:left\"></div></v:textbox>"
            + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:Anchor>";

    /** Shapes are numbered by blocks of so many; the first number of a block is nobody's. */
    private static final int BLOCK = 1024;

    private static final int MOST_COLUMNS = 1 << 14;
    private static final int MOST_ROWS = 1 << 20;
    private static final int WIDTH = 300;
    private static final int LINE = 17;
    private static final int ROW = 20;
    private static final int HIGHEST_ROW = 545;
    private static final int COLUMN = 64;
    private static final int GAP = 12;

    private final List<Width> columns;
    private final byte[] lines;

    /** Boxes over columns of these widths and rows of so many lines; beyond them all is as usual. */
    NoteBoxes(List<Width> columns, byte[] lines) {
        this.columns = columns;
        this.lines = lines;
    }

    /** Writes the drawing and gives back how many blocks of numbers it took. */
    int write(XmlBytes xml, int firstBlock, List<Box> boxes) throws IOException {
        int blocks = (boxes.size() + BLOCK - 2) / (BLOCK - 1);
        StringBuilder numbers = new StringBuilder();
        for (int i = 0; i < blocks; i++) {
            numbers.append(i == 0 ? "" : ",").append(firstBlock + i);
        }
        xml.xml(HEAD + numbers + SHAPE_TYPE);
        for (int i = 0; i < boxes.size(); i++) {
            int number = (firstBlock + i / (BLOCK - 1)) * BLOCK + 1 + i % (BLOCK - 1);
            xml.xml(shape(number, boxes.get(i)));
        }
        xml.xml("</xml>");
        return blocks;
    }

    private String shape(int number, Box box) {
        int height = box.lines() * LINE + GAP;
        return "<v:shape id=\"_x0000_s" + number + "\" type=\"#_x0000_t202\" style=\"position:absolute;width:"
                + points(WIDTH) + "pt;height:" + points(height) + LOOKS + anchor(box, height)
                + "</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>" + box.row() + "</x:Row><x:Column>" + box.column()
                + "</x:Column></x:ClientData></v:shape>";
    }

    private static int points(int pixels) {
        return pixels * 3 / 4;
    }

    /** The cells and the pixels in them where the box begins and ends. */
    private String anchor(Box box, int height) {
        int left = Math.min(box.column() + 1, MOST_COLUMNS - 1);
        int right = left;
        int x = GAP + WIDTH;
        while (x > width(right) && right < MOST_COLUMNS - 1) {
            x -= width(right++);
        }
        int bottom = box.row();
        int y = 2 + height;
        while (y > height(bottom) && bottom < MOST_ROWS - 1) {
            y -= height(bottom++);
        }
        return left + ", " + GAP + ", " + box.row() + ", 2, " + right + ", " + x + ", " + bottom + ", " + y;
    }

    private int width(int column) {
        return column < columns.size() ? (int) (columns.get(column).characters() * 7) + 5 : COLUMN;
    }

    private int height(int row) {
        return row < lines.length ? Math.min(Math.max(lines[row], 1) * ROW, HIGHEST_ROW) : ROW;
    }

    /**
     * The box of one note.
     *
     * @param row the row of its cell, from 0
     * @param column the column of its cell, from 0
     * @param lines how many lines its text takes
     */
    record Box(int row, int column, int lines) {}
}

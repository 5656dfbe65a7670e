package org.asigna.intake.excel;

import java.io.IOException;
import org.asigna.intake.BrokenFileException;
import org.asigna.intake.Line;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an XLSX workbook, by the events of its XML. */
final class XlsxLines extends SheetLines {
    private final XlsxBook book;
    private final XmlReader xml;
    private int row;
    private boolean atEnd;

    XlsxLines(XlsxBook book, XmlReader xml) {
        this.book = book;
        this.xml = xml;
    }

    @Override
    @Nullable
    Line nextFilled() throws IOException {
        while (!atEnd) {
            xml.next();
            if (xml.starts("row")) {
                return row();
            }
            if (xml.starts("col")) {
                column();
            } else if (xml.ends("worksheet") || xml.ends("sheetData") || xml.starts("chartsheet")) {
                atEnd = true;
                book.checkUnchanged();
            }
        }
        return null;
    }

    private void column() throws IOException {
        int from = xml.number("min", 1) - 1;
        int to = xml.number("max", 0) - 1;
        if (xml.flag("hidden")) {
            hideColumns(from, to);
        }
        widen(from, to, width(xml.attribute("width")));
    }

    /** A width as written; nothing rests on it, so one that is no number is none. */
    private static double width(String written) {
        try {
            double width = written.isEmpty() ? 0 : Double.parseDouble(written);
            return Double.isFinite(width) ? width : 0;
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private Line row() throws IOException {
        row = xml.number("r", row + 1);
        boolean hidden = xml.flag("hidden");
        int column = -1;
        while (true) {
            xml.next();
            if (xml.ends("row")) {
                return cells.take(row, hidden);
            }
            if (xml.starts("c")) {
                column = column(xml.attribute("r"), column + 1);
                if (column >= MOST_COLUMNS) {
                    throw new BrokenFileException("columns-end", Integer.toString(row));
                }
                cell(column);
            }
        }
    }

    /** The index of the column that a cell's reference names, {@code D17}; the next one if it names none. */
    private static int column(String reference, int next) {
        int column = 0;
        for (int i = 0; i < reference.length() && column <= MOST_COLUMNS; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return column == 0 ? next : column - 1;
    }

    private void cell(int column) throws IOException {
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        String uncomputed = null;
        while (true) {
            xml.next();
            if (xml.ends("c")) {
                if (uncomputed != null) {
                    cells.addUncomputed(column, uncomputed);
                }
                return;
            }
            if (xml.starts("v")) {
                String value = xml.text();
                if (!value.isBlank() || type.equals("str")) {
                    uncomputed = null;
                    value(column, type, style, value);
                }
            } else if (xml.starts("is")) {
                cells.add(column, RichText.read(xml, "is"));
            } else if (xml.starts("f")) {
                cells.isFormula(column);
                uncomputed = xml.text();
            }
        }
    }

    private void value(int column, String type, int style, String value) throws IOException {
        switch (type) {
            case "s" -> cells.add(column, book.text(value));
            case "b" -> cells.add(column, value.strip().equals("1") ? "TRUE" : "FALSE");
            case "", "n" -> number(column, style, value);
            case "d" -> cells.add(column, isoDate(value));
            default -> cells.add(column, RichText.unescaped(value));
        }
    }

    private void number(int column, int style, String value) throws IOException {
        try {
            cells.add(column, Double.parseDouble(value.strip()), book.style(style));
        } catch (NumberFormatException wrong) {
            throw new BrokenFileException("number", Integer.toString(row), value);
        }
    }

    /** A date that is written as such, without a time of day that says nothing. */
    private static String isoDate(String value) {
        return value.endsWith("T00:00:00") || value.endsWith("T00:00:00.000")
                ? value.substring(0, value.indexOf('T'))
                : value;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}

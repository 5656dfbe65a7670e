package org.asigna.report.excel;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.asigna.language.Phrases;
import org.asigna.report.Correction;
import org.asigna.report.Correction.Cell;
import org.asigna.report.excel.SheetXml.Width;
import org.asigna.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The rejected rows as a workbook to be mended and handed in: sheets like those that the rows came from, with a column of
 * Asigna's before them; a sheet that says what to do; and one, not to be seen, with the lists to choose from.
 */
public final class CorrectionsWorkbook implements Closeable {
    /** The header of the column before the rows; whoever reads the workbook passes over it. */
    public static final String REMARK = "Asigna";

    /** How many UTF-16 units of a text a cell takes; a longer one is cut. */
    public static final int LONGEST_CELL = CellText.LONGEST;

    /** How many rows a sheet takes, its header among them. */
    private static final int MOST_ROWS = 1 << 20;

    private static final int MOST_COLUMNS = 1 << 14;
    private static final int REMARK_WIDTH = 58;
    private static final int MOST_LINES = 12;

    /** So many more characters stand in a line of a remark, whose letters are smaller. */
    private static final int SMALLER = 8;

    private final WorkbookParts workbook;
    private final Phrases words;
    private final SheetNames names;
    private final Lists lists;
    private final int mostRows;
    private List<String> header = List.of();
    private List<String> codes = List.of();
    private int[] shown = {};
    private List<Width> widths = List.of();
    private String name = "";
    private @Nullable SheetXml sheet;

    /** A workbook whose sheets take so many rows, at least two. */
    CorrectionsWorkbook(OutputStream bytes, Phrases words, int mostRows) throws IOException {
        this.workbook = new WorkbookParts(bytes);
        this.words = words;
        this.mostRows = mostRows;
        String listsName = words.say("sheet.lists");
        this.names = new SheetNames(List.of(words.say("sheet.instructions"), listsName));
        this.lists = new Lists(listsName, words.say("corrections.lists"), MOST_ROWS);
    }

    /**
     * Creates the file.
     *
     * @param words what a language says in workbooks
     * @throws IOException if it cannot be created
     */
    public static CorrectionsWorkbook create(Path file, Phrases words) throws IOException {
        OutputStream bytes = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new CorrectionsWorkbook(bytes, words, MOST_ROWS);
    }

    /** Whether a header is that of the column that Asigna adds. */
    public static boolean isRemark(String header) {
        return Text.fold(header).equals(Text.fold(REMARK));
    }

    /**
     * Begins a sheet. A column that is Asigna's own, from corrections handed in before, is left out.
     *
     * @param wanted its name, changed where a sheet cannot bear it or another does already
     * @param columns the headers of its columns, blank ones among them
     * @param characters how wide each of them is
     * @param formats how the numbers of each of them are shown; blank where it holds texts
     * @throws IOException if the disk does not take it
     */
    public void begin(String wanted, List<String> columns, List<Double> characters, List<String> formats)
            throws IOException {
        end();
        shown = IntStream.range(0, columns.size())
                .filter(column -> !isRemark(columns.get(column)))
                .limit(MOST_COLUMNS - 1)
                .toArray();
        header = List.copyOf(columns);
        codes = List.copyOf(formats);
        widths = new ArrayList<>(List.of(new Width(REMARK_WIDTH, Style.REMARK)));
        for (int column : shown) {
            widths.add(new Width(characters.get(column), Style.TEXT));
        }
        name = wanted;
        sheet = nextSheet();
    }

    private SheetXml nextSheet() throws IOException {
        SheetXml next = workbook.begin(SheetHead.table(names.unlikeOthers(name), widths, 1, 1));
        next.beginRow(1);
        next.text(0, Style.REMARK_HEADER, REMARK);
        for (int i = 0; i < shown.length; i++) {
            write(next, i + 1, Style.HEADER, header.get(shown[i]));
        }
        next.endRow();
        return next;
    }

    /**
     * Writes a row of the sheet begun last; cells beyond its columns stand behind them, as far as the sheet is wide.
     *
     * @throws IOException if the disk does not take it
     */
    public void row(Correction row) throws IOException {
        SheetXml into = current();
        if (into.rows() == mostRows) {
            workbook.end(into);
            into = nextSheet();
            sheet = into;
        }
        into.beginRow(Math.min(Wrapping.lines(row.remark(), REMARK_WIDTH + SMALLER), MOST_LINES));
        into.text(0, row.wrong() ? Style.WRONG_REMARK : Style.REMARK, row.remark());
        for (int i = 0; i < shown.length && shown[i] < row.cells().size(); i++) {
            write(into, i + 1, row.cells().get(shown[i]), codes.get(shown[i]));
        }
        for (int i = header.size(), column = shown.length + 1;
                i < row.cells().size() && column < MOST_COLUMNS;
                i++, column++) {
            into.textBeyond(column, Style.LINED, row.cells().get(i).text());
        }
        into.endRow();
    }

    private SheetXml current() {
        if (sheet == null) {
            throw new IllegalStateException("a sheet is to be begun before its rows");
        }
        return sheet;
    }

    private void write(SheetXml into, int column, Cell cell, String code) throws IOException {
        switch (cell.mark()) {
            case NONE -> {
                if (cell.number().isEmpty()) {
                    write(into, column, Style.LINED, cell.text());
                } else {
                    into.number(column, workbook.formats().index(code), cell.number());
                }
            }
            case DOUBTFUL -> write(into, column, Style.DOUBTFUL, cell.text());
            case WRONG -> write(into, column, Style.WRONG, cell.text());
        }
        if (!cell.note().isEmpty()) {
            into.note(column, cell.note());
        }
        String range = cell.choices().isEmpty() ? null : lists.range(cell.choices());
        if (range != null) {
            into.choice(column, into.rows(), into.rows(), range);
        }
    }

    /** Writes a cell that has its looks even if it is blank. */
    private static void write(SheetXml into, int column, Style style, String text) throws IOException {
        if (text.isEmpty()) {
            into.blank(column, style);
        } else {
            into.text(column, style, text);
        }
    }

    /**
     * Says what to do, behind the rows.
     *
     * @param lines the keys of what is said, in their order
     * @throws IOException if the disk does not take it
     */
    public void instruct(List<String> lines) throws IOException {
        end();
        new Instructions(words, lines).write(workbook);
    }

    private void end() throws IOException {
        if (sheet != null) {
            workbook.end(sheet);
            sheet = null;
        }
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            end();
            lists.write(workbook);
        }
    }
}

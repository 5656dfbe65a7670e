package org.asigna.report.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.asigna.report.Column;
import org.asigna.report.TableFile;
import org.asigna.report.excel.SheetXml.Width;

/**
 * A report as a workbook: a sheet with a header that stays in sight and can be filtered, and further ones like it for the
 * rows that one sheet cannot take. No cell is a formula or a link, whatever its text.
 */
public final class WorkbookTable implements TableFile {
    /** How many rows a sheet takes, its header among them. */
    private static final int MOST_ROWS = 1 << 20;

    private final WorkbookParts workbook;
    private final List<Column> columns;
    private final List<Width> widths;
    private final String name;
    private final int mostRows;
    private SheetXml sheet;
    private int sheets;
    private boolean ended;

    /** A workbook whose sheets take so many rows, at least two. */
    WorkbookTable(OutputStream bytes, List<Column> columns, String name, int mostRows) throws IOException {
        this.workbook = new WorkbookParts(bytes);
        this.columns = List.copyOf(columns);
        this.widths = columns.stream()
                .map(column -> new Width(column.width(), Style.of(column)))
                .toList();
        this.name = name;
        this.mostRows = mostRows;
        this.sheet = nextSheet();
    }

    /**
     * Creates the file and writes its header.
     *
     * @param name the name of its sheet; further ones have a number behind it
     * @throws IOException if it cannot be created
     */
    public static WorkbookTable create(Path file, List<Column> columns, String name) throws IOException {
        OutputStream bytes = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new WorkbookTable(bytes, columns, name, MOST_ROWS);
    }

    private SheetXml nextSheet() throws IOException {
        sheets++;
        SheetXml next = workbook.begin(SheetHead.table(sheets == 1 ? name : name + " " + sheets, widths));
        next.beginRow(1);
        for (int i = 0; i < columns.size(); i++) {
            next.text(i, Style.HEADER, columns.get(i).key());
        }
        next.endRow();
        return next;
    }

    @Override
    public void row(String... cells) throws IOException {
        if (sheet.rows() == mostRows) {
            workbook.end(sheet);
            sheet = nextSheet();
        }
        sheet.beginRow(lines(cells));
        for (int i = 0; i < cells.length; i++) {
            Column column = columns.get(i);
            if (column.kind() == Column.Kind.NUMBER) {
                sheet.number(i, Style.NUMBER, cells[i]);
            } else {
                sheet.text(i, Style.of(column, cells[i]), cells[i]);
            }
        }
        sheet.endRow();
    }

    private int lines(String... cells) {
        int lines = 1;
        for (int i = 0; i < cells.length; i++) {
            Column column = columns.get(i);
            if (column.kind() == Column.Kind.SENTENCE) {
                lines = Math.max(lines, Wrapping.lines(cells[i], column.width()));
            }
        }
        return lines;
    }

    /**
     * Adds a legend behind the table, to which no row can come any more.
     *
     * @throws IOException if the disk does not take it
     */
    public void add(Legend legend) throws IOException {
        end();
        legend.write(workbook);
    }

    /**
     * Adds a summary behind the table, to which no row can come any more.
     *
     * @throws IOException if the disk does not take it
     */
    public void add(Summary summary) throws IOException {
        end();
        summary.write(workbook);
    }

    private void end() throws IOException {
        if (!ended) {
            ended = true;
            workbook.end(sheet);
        }
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            end();
        }
    }
}

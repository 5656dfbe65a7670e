package org.asigna.report.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.asigna.language.Language;
import org.asigna.language.Phrases;
import org.asigna.plan.Change.Kind;
import org.asigna.report.Sight;
import org.asigna.report.Sight.Seen;
import org.asigna.report.excel.SheetXml.Width;
import org.jspecify.annotations.Nullable;

/**
 * The workbook of one partner, to be forwarded to it: a sheet with its accounts and one with the licences that it sees. What
 * the run has changed is marked.
 */
public final class PartnerWorkbook {
    private static final int HEADER_ROW = 4;
    private static final int MOST_ROWS = 1 << 20;
    private static final List<Width> ACCOUNTS = List.of(
            new Width(18, Style.TEXT),
            new Width(38, Style.TEXT),
            new Width(28, Style.TEXT),
            new Width(38, Style.TEXT),
            new Width(20, Style.TEXT),
            new Width(12, Style.NUMBER),
            new Width(21, Style.DATE),
            new Width(14, Style.TEXT));
    private static final List<Width> LICENSES = List.of(
            new Width(18, Style.TEXT),
            new Width(38, Style.TEXT),
            new Width(20, Style.TEXT),
            new Width(44, Style.TEXT),
            new Width(12, Style.NUMBER),
            new Width(21, Style.DATE),
            new Width(14, Style.TEXT));

    private final Phrases words;
    private final String date;

    /**
     * Workbooks of partners.
     *
     * @param language the language of headers and sentences
     * @param asOf the run's date
     */
    public PartnerWorkbook(Language language, LocalDate asOf) {
        this.words = language.workbooks();
        this.date = DateTimeFormatter.ofPattern(words.say("partner.date"), language.locale())
                .format(asOf);
    }

    /**
     * Writes one.
     *
     * @param file does not exist yet
     * @param id the partner's id
     * @param name the partner's name, empty if unknown
     * @param sights what it sees, in the order of accounts; gone through once for each sheet
     * @throws IOException if the disk does not take it
     */
    public void write(Path file, String id, String name, Iterable<Sight> sights) throws IOException {
        String title = name.isEmpty() ? id : name + " (" + id + ")";
        OutputStream bytes = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (WorkbookParts workbook = new WorkbookParts(bytes)) {
            Sheets accounts = new Sheets(workbook, "accounts", ACCOUNTS, title);
            for (Sight sight : sights) {
                write(accounts.row(), sight);
            }
            accounts.end();
            Sheets licenses = new Sheets(workbook, "licenses", LICENSES, title);
            for (Sight sight : sights) {
                for (Seen license : sight.licenses()) {
                    write(licenses.row(), sight, license);
                }
            }
            licenses.end();
        }
    }

    private void write(SheetXml row, Sight sight) throws IOException {
        row.text(0, Style.TEXT, sight.account());
        row.text(1, Style.TEXT, sight.name());
        row.text(2, Style.TEXT, sight.contactName());
        row.text(3, Style.TEXT, sight.contactEmail());
        if (sight.change() != Kind.REMOVED) {
            row.text(
                    4,
                    Style.TEXT,
                    words.say("partner.sees." + sight.visibility().word()));
            row.number(5, Style.NUMBER, Integer.toString(sight.licenses().size()));
            date(row, 6, sight.nextExpiry());
        }
        mark(row, 7, sight.change());
        row.endRow();
    }

    private void write(SheetXml row, Sight sight, Seen license) throws IOException {
        row.text(0, Style.TEXT, sight.account());
        row.text(1, Style.TEXT, sight.name());
        row.text(2, Style.TEXT, license.id());
        row.text(3, Style.TEXT, license.product());
        if (isWholeNumber(license.quantity())) {
            row.number(4, Style.NUMBER, license.quantity());
        } else {
            row.text(4, Style.TEXT, license.quantity());
        }
        date(row, 5, license.expiresOn());
        mark(row, 6, sight.change());
        row.endRow();
    }

    private void mark(SheetXml row, int column, Kind change) throws IOException {
        switch (change) {
            case CREATED -> row.text(column, Style.NEW, words.say("partner.created"));
            case UPDATED -> row.text(column, Style.WARNING, words.say("partner.updated"));
            case REMOVED -> row.text(column, Style.ERROR, words.say("partner.removed"));
            case UNCHANGED -> {}
        }
    }

    private static void date(SheetXml row, int column, @Nullable LocalDate day) throws IOException {
        if (day != null) {
            row.date(column, Style.DATE, day);
        }
    }

    /** Whether a spreadsheet keeps every digit of it. */
    private static boolean isWholeNumber(String text) {
        return text.matches("0|[1-9]\\d{0,14}");
    }

    /** The sheets of one table, as many as its rows take. */
    private final class Sheets {
        private final WorkbookParts workbook;
        private final String key;
        private final List<Width> columns;
        private final String title;
        private SheetXml sheet;
        private int sheets;

        Sheets(WorkbookParts workbook, String key, List<Width> columns, String title) throws IOException {
            this.workbook = workbook;
            this.key = key;
            this.columns = columns;
            this.title = title;
            this.sheet = next();
        }

        /** Begins the next row. */
        SheetXml row() throws IOException {
            if (sheet.rows() == MOST_ROWS) {
                workbook.end(sheet);
                sheet = next();
            }
            sheet.beginRow(1);
            return sheet;
        }

        void end() throws IOException {
            workbook.end(sheet);
        }

        private SheetXml next() throws IOException {
            sheets++;
            String name = words.say("partner." + key);
            SheetXml next =
                    workbook.begin(SheetHead.table(sheets == 1 ? name : name + " " + sheets, columns, HEADER_ROW, 2));
            line(next, Style.TITLE, title);
            line(next, Style.TEXT, words.say("partner." + key + ".about", date));
            line(next, Style.TEXT, "");
            String[] header = words.say("partner." + key + ".header").split("\\|", -1);
            next.beginRow(1);
            for (int i = 0; i < header.length; i++) {
                next.text(i, header(columns.get(i).blank()), header[i]);
            }
            next.endRow();
            return next;
        }
    }

    private static Style header(Style column) {
        return switch (column) {
            case NUMBER -> Style.NUMBER_HEADER;
            case DATE -> Style.DATE_HEADER;
            default -> Style.HEADER;
        };
    }

    private static void line(SheetXml sheet, Style style, String text) throws IOException {
        sheet.beginRow(1);
        sheet.text(0, style, text);
        sheet.endRow();
    }
}

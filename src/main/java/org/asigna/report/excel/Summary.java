package org.asigna.report.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.asigna.language.Phrases;
import org.asigna.plan.Change.Kind;
import org.asigna.report.PartnerTotals.Total;
import org.asigna.report.excel.SheetXml.Width;

/** A sheet that sums up a report of assignments: a row for each partner, and the sums of all. */
public final class Summary {
    private static final int NUMBER = 13;
    private static final int HEADER_ROW = 4;
    private static final List<Sum> SUMS = List.of(
            new Sum("accounts", total -> total.all() + (long) total.selected()),
            new Sum("licenses", Total::licenses),
            new Sum("all", Total::all),
            new Sum("selected", Total::selected),
            new Sum("created", total -> total.changes(Kind.CREATED)),
            new Sum("updated", total -> total.changes(Kind.UPDATED)),
            new Sum("unchanged", total -> total.changes(Kind.UNCHANGED)),
            new Sum("removed", total -> total.changes(Kind.REMOVED)));

    private final List<Total> totals;
    private final Phrases words;

    /**
     * A summary.
     *
     * @param totals the sums of each partner, in order
     * @param words what a language says in workbooks
     */
    public Summary(List<Total> totals, Phrases words) {
        this.totals = List.copyOf(totals);
        this.words = words;
    }

    void write(WorkbookParts workbook) throws IOException {
        SheetXml sheet = workbook.begin(SheetHead.table(words.say("summary.sheet"), columns(), HEADER_ROW, 2));
        line(sheet, Style.TITLE, words.say("summary.title"));
        line(sheet, Style.TEXT, words.say("summary.about"));
        line(sheet, Style.TEXT, "");
        sheet.beginRow(1);
        sheet.text(0, Style.HEADER, words.say("summary.partner_id"));
        sheet.text(1, Style.HEADER, words.say("summary.partner"));
        for (int i = 0; i < SUMS.size(); i++) {
            sheet.text(
                    i + 2,
                    Style.NUMBER_HEADER,
                    words.say("summary." + SUMS.get(i).key()));
        }
        sheet.endRow();
        for (Total total : totals) {
            sheet.beginRow(1);
            sheet.text(0, Style.TEXT, total.id());
            sheet.text(1, Style.TEXT, total.name());
            numbers(sheet, Style.NUMBER, sum -> sum.of().applyAsLong(total));
            sheet.endRow();
        }
        sheet.endTable();
        sheet.beginRow(1);
        sheet.text(0, Style.TOTAL, words.say("summary.total"));
        sheet.blank(1, Style.TOTAL);
        numbers(sheet, Style.TOTAL_NUMBER, sum -> totals.stream()
                .mapToLong(sum.of())
                .sum());
        sheet.endRow();
        workbook.end(sheet);
    }

    private static List<Width> columns() {
        List<Width> columns = new ArrayList<>(List.of(new Width(18, Style.TEXT), new Width(40, Style.TEXT)));
        SUMS.forEach(sum -> columns.add(new Width(NUMBER, Style.NUMBER)));
        return columns;
    }

    private static void line(SheetXml sheet, Style style, String text) throws IOException {
        sheet.beginRow(1);
        sheet.text(0, style, text);
        sheet.endRow();
    }

    private static void numbers(SheetXml sheet, Style style, ToLongFunction<Sum> value) throws IOException {
        for (int i = 0; i < SUMS.size(); i++) {
            sheet.number(i + 2, style, Long.toString(value.applyAsLong(SUMS.get(i))));
        }
    }

    /** A column of sums. */
    private record Sum(String key, ToLongFunction<Total> of) {}
}

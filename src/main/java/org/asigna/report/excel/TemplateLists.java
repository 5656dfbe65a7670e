package org.asigna.report.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.asigna.assignment.Action;
import org.asigna.assignment.Visibility;
import org.asigna.language.Language;
import org.asigna.language.Phrases;
import org.asigna.report.DirectoryChoices.PartnerChoice;
import org.asigna.report.excel.SheetXml.Width;

/**
 * The hidden sheet that holds what a template offers, one list to a column below a first row that says what the sheet is.
 * Beside each partner stands where its people begin in their column, and how many they are.
 */
final class TemplateLists {
    private static final int VISIBILITIES = 0;
    private static final int ACTIONS = 1;
    private static final int TICKS = 2;
    private static final int PARTNERS = 3;
    private static final int BEGINNINGS = 4;
    private static final int COUNTS = 5;
    private static final int PEOPLE = 6;
    private static final int COLUMNS = 7;

    /** How many rows a sheet has below its first. */
    private static final int MOST = (1 << 20) - 1;

    private final Phrases words;

    /** The lists of words, by their columns. */
    private final List<List<String>> closed;

    private final List<PartnerChoice> partners;
    private final SheetHead head;

    TemplateLists(Language language, List<PartnerChoice> partners) {
        this.words = language.workbooks();
        this.closed = List.of(
                Stream.of(Visibility.values()).map(language::word).toList(),
                Stream.of(Action.values()).map(language::word).toList(),
                List.of(language.tick()));
        this.partners = fitting(partners);
        List<Width> columns = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
            columns.add(new Width(24, i == BEGINNINGS || i == COUNTS ? Style.NUMBER : Style.TEXT));
        }
        this.head = SheetHead.hidden(words.say("template.lists"), columns);
    }

    /** The partners for whom there is room, without their people where there is none for these. */
    private static List<PartnerChoice> fitting(List<PartnerChoice> partners) {
        List<PartnerChoice> fitting = new ArrayList<>();
        int room = MOST;
        for (PartnerChoice partner : partners.subList(0, Math.min(partners.size(), MOST))) {
            boolean fits = partner.people().size() <= room;
            fitting.add(fits ? partner : new PartnerChoice(partner.text(), List.of()));
            room -= fits ? partner.people().size() : 0;
        }
        return fitting;
    }

    /** The range of the words for what a partner sees. */
    String visibilities() {
        return range(VISIBILITIES, closed.get(VISIBILITIES).size());
    }

    /** The range of the words for what is asked for. */
    String actions() {
        return range(ACTIONS, closed.get(ACTIONS).size());
    }

    /** The range of the word for a ticked licence. */
    String ticks() {
        return range(TICKS, closed.get(TICKS).size());
    }

    /** The range of the partners, empty if there are none. */
    String partners() {
        return partners.isEmpty() ? "" : range(PARTNERS, partners.size());
    }

    /** A formula that leads to the people of the partner that a cell names, empty if there are no partners. */
    String people(String cell) {
        if (partners.isEmpty()) {
            return "";
        }
        String which = "MATCH(" + cell + "," + partners() + ",0)";
        return "OFFSET(" + head.reference() + "$" + SheetXml.letters(PEOPLE) + "$1,INDEX("
                + range(BEGINNINGS, partners.size()) + "," + which + "),0,INDEX(" + range(COUNTS, partners.size()) + ","
                + which + "),1)";
    }

    private String range(int column, int size) {
        String letters = "$" + SheetXml.letters(column) + "$";
        return head.reference() + letters + "2:" + letters + (size + 1);
    }

    void write(WorkbookParts workbook) throws IOException {
        List<String> people =
                partners.stream().flatMap(partner -> partner.people().stream()).toList();
        int rows = Math.max(
                Math.max(partners.size(), people.size()),
                closed.get(VISIBILITIES).size());
        SheetXml sheet = workbook.begin(head);
        sheet.beginRow(1);
        sheet.text(0, Style.TEXT, words.say("template.lists.title"));
        sheet.endRow();
        int beginning = 1;
        for (int i = 0; i < rows; i++) {
            sheet.beginRow(1);
            words(sheet, i);
            if (i < partners.size()) {
                PartnerChoice partner = partners.get(i);
                sheet.text(PARTNERS, Style.TEXT, partner.text());
                sheet.number(BEGINNINGS, Style.NUMBER, Integer.toString(beginning));
                sheet.number(
                        COUNTS, Style.NUMBER, Integer.toString(partner.people().size()));
                beginning += partner.people().size();
            }
            if (i < people.size()) {
                sheet.text(PEOPLE, Style.TEXT, people.get(i));
            }
            sheet.endRow();
        }
        workbook.end(sheet);
    }

    private void words(SheetXml sheet, int row) throws IOException {
        for (int column = 0; column < closed.size(); column++) {
            if (row < closed.get(column).size()) {
                sheet.text(column, Style.TEXT, closed.get(column).get(row));
            }
        }
    }
}

package org.asigna.report.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asigna.assignment.Action;
import org.asigna.assignment.Visibility;
import org.asigna.language.Language;
import org.asigna.language.Phrases;
import org.asigna.language.TableKind;
import org.asigna.report.DirectoryChoices.PartnerChoice;
import org.asigna.report.excel.SheetXml.Width;

/**
 * An empty workbook of requests, to be filled in: a sheet for them and one for ticks, each with an example above its header,
 * where nothing is read, notes on its header and lists to choose from; a sheet that explains them; and, not to be seen, one
 * that holds the lists.
 */
public final class TemplateWorkbook {
    private static final int HEADER_ROW = 2;
    private static final int FIRST_ROW = HEADER_ROW + 1;

    /** How many rows offer lists. */
    private static final int ROWS = 5_000;

    private static final int PAGE_WIDTH = 100;

    private final Language language;
    private final Phrases words;
    private final List<PartnerChoice> partners;
    private final TemplateLists lists;

    /**
     * A template.
     *
     * @param language the language of its headers and sentences
     * @param partners the partners to choose from; none if no directory is known
     */
    public TemplateWorkbook(Language language, List<PartnerChoice> partners) {
        this.language = language;
        this.words = language.workbooks();
        this.partners = List.copyOf(partners);
        this.lists = new TemplateLists(language, this.partners);
    }

    /**
     * Writes it.
     *
     * @throws IOException if the disk does not take it
     */
    public void write(OutputStream bytes) throws IOException {
        try (WorkbookParts workbook = new WorkbookParts(bytes)) {
            requests(workbook);
            ticks(workbook);
            instructions(workbook);
            lists.write(workbook);
        }
    }

    private void requests(WorkbookParts workbook) throws IOException {
        List<Field> fields = List.of(
                new Field("account", 22),
                new Field("account_name", 34),
                new Field("partner", 34),
                new Field("contact", 36),
                new Field("visibility", 16),
                new Field("licenses", 40),
                new Field("action", 14));
        SheetXml sheet = begin(workbook, TableKind.REQUESTS, "template.requests", fields);
        offer(
                sheet,
                fields,
                Map.of(
                        "visibility", lists.visibilities(),
                        "action", lists.actions(),
                        "partner", lists.partners(),
                        "contact", lists.people("$" + SheetXml.letters(2) + FIRST_ROW)));
        workbook.end(sheet);
    }

    private void ticks(WorkbookParts workbook) throws IOException {
        List<Field> fields = List.of(
                new Field("account", 22), new Field("partner", 34), new Field("license", 26), new Field("tick", 14));
        SheetXml sheet = begin(workbook, TableKind.TICKS, "template.ticks", fields);
        offer(sheet, fields, Map.of("tick", lists.ticks(), "partner", lists.partners()));
        workbook.end(sheet);
    }

    private SheetXml begin(WorkbookParts workbook, TableKind kind, String name, List<Field> fields) throws IOException {
        List<Width> columns = fields.stream()
                .map(field -> new Width(field.width(), Style.TEXT))
                .toList();
        SheetXml sheet = workbook.begin(SheetHead.table(words.say(name), columns, HEADER_ROW, 0));
        sheet.beginRow(1);
        for (int i = 0; i < fields.size(); i++) {
            sheet.text(i, Style.EXAMPLE, example(kind, fields.get(i).key()));
        }
        sheet.endRow();
        sheet.beginRow(1);
        for (int i = 0; i < fields.size(); i++) {
            String key = fields.get(i).key();
            sheet.text(i, Style.HEADER, language.header(kind, key));
            sheet.note(i, note("template.note." + kind.key() + "." + key));
        }
        sheet.endRow();
        return sheet;
    }

    private String note(String key) {
        return words.say(
                key,
                language.word(Visibility.ALL),
                language.word(Visibility.SELECTED),
                language.word(Action.ASSIGN),
                language.word(Action.REMOVE));
    }

    private String example(TableKind kind, String key) {
        return switch (key) {
            case "visibility" -> language.word(Visibility.SELECTED);
            case "action" -> language.word(Action.ASSIGN);
            case "tick" -> language.tick();
            default -> words.say("template.example." + kind.key() + "." + key);
        };
    }

    private void offer(SheetXml sheet, List<Field> fields, Map<String, String> ranges) {
        for (int i = 0; i < fields.size(); i++) {
            String range = ranges.getOrDefault(fields.get(i).key(), "");
            if (!range.isEmpty()) {
                sheet.choice(i, FIRST_ROW, FIRST_ROW + ROWS - 1, range);
            }
        }
    }

    private void instructions(WorkbookParts workbook) throws IOException {
        List<Width> columns = List.of(new Width(4, Style.NUMBER), new Width(PAGE_WIDTH, Style.SENTENCE));
        SheetXml sheet = workbook.begin(SheetHead.page(words.say("template.instructions"), columns));
        sheet.beginRow(2);
        sheet.text(0, Style.TITLE, words.say("template.instructions.title"));
        sheet.endRow();
        List<String> lines =
                new ArrayList<>(List.of(words.say("template.instructions.lines").split("\\|", -1)));
        lines.add(words.say(partners.isEmpty() ? "template.no-directory" : "template.directory"));
        for (int i = 0; i < lines.size(); i++) {
            sheet.beginRow(Wrapping.lines(lines.get(i), PAGE_WIDTH) + 1);
            sheet.number(0, Style.NUMBER, Integer.toString(i + 1));
            sheet.text(1, Style.SENTENCE, lines.get(i));
            sheet.endRow();
        }
        workbook.end(sheet);
    }

    /** A column, by its key, and how wide it is. */
    private record Field(String key, int width) {}
}

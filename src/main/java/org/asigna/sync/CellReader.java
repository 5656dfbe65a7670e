package org.asigna.sync;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.asigna.directory.Programme;
import org.asigna.directory.revision.IsoDate;
import org.asigna.directory.revision.StatusWord;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.intake.Row;
import org.asigna.language.Status;
import org.asigna.language.Vocabulary;

/** Reads single cells of directory tables into what a revision writes for them, and tells what is wrong with them. */
final class CellReader {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
    /** Two of them are a key of the ledger, for which PostgreSQL has room of 2,704 bytes. */
    private static final int LONGEST_ID = 400;

    private static final int MOST_REMEMBERED = 1000;

    private final Vocabulary vocabulary;
    private final Programme programme;
    private final DateReader dates;
    private final Map<String, String> statuses = new HashMap<>();

    CellReader(Vocabulary vocabulary, Programme programme, DateReader dates) {
        this.vocabulary = vocabulary;
        this.programme = programme;
        this.dates = dates;
    }

    /** What a revision writes for a cell; blank if it is blank or cannot be used. */
    String read(Kind kind, Row row, int column, Consumer<Finding> report) {
        String text = row.text(column);
        Optional<Finding> fault = row.fault(column, kind == Kind.ID, vocabulary);
        if (fault.isPresent()) {
            report.accept(fault.get());
            return "";
        }
        return switch (kind) {
            case ID -> id(new Cell(row, column), text, report);
            case TEXT -> text;
            case STATUS -> text.isEmpty() ? StatusWord.ACTIVE : status(row, column, text, report);
            case LEVEL -> level(new Cell(row, column), text, report);
            case NUMBER -> text.isEmpty() ? "" : number(new Cell(row, column), text, report);
            case DATE -> text.isEmpty() || IsoDate.isDate(text) ? text : date(new Cell(row, column), text, report);
        };
    }

    private static String id(Cell cell, String text, Consumer<Finding> report) {
        if (text.length() > LONGEST_ID) {
            report.accept(cell.finding(Code.ID_DAMAGED).saying("too-long").naming(LONGEST_ID));
            return "";
        }
        return text;
    }

    private String status(Row row, int column, String text, Consumer<Finding> report) {
        String known = statuses.get(text);
        if (known == null) {
            known = vocabulary
                    .status(text)
                    .map(Status::name)
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .orElse("");
            if (statuses.size() < MOST_REMEMBERED) {
                statuses.put(text, known);
            }
        }
        if (known.isEmpty()) {
            report.accept(new Cell(row, column).finding(Code.STATUS_UNKNOWN));
        }
        return known;
    }

    private String level(Cell cell, String text, Consumer<Finding> report) {
        if (!text.isEmpty() && programme.level(text).isEmpty()) {
            report.accept(cell.finding(Code.LEVEL_UNKNOWN));
        }
        return text;
    }

    private static String number(Cell cell, String text, Consumer<Finding> report) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            report.accept(cell.finding(Code.CELL_ERROR).saying("number"));
            return "";
        }
        return Integer.toString(Integer.parseInt(text));
    }

    private String date(Cell cell, String text, Consumer<Finding> report) {
        return dates.read(text, cell.place(), cell.raw()).fold(Object::toString, findings -> {
            findings.forEach(report);
            return "";
        });
    }

    /** What a column holds. */
    enum Kind {
        ID,
        TEXT,
        STATUS,
        LEVEL,
        NUMBER,
        DATE;

        /** What the column of a key holds. */
        static Kind of(String key) {
            return switch (key) {
                case "status" -> STATUS;
                case "level" -> LEVEL;
                case "specialists", "engineers" -> NUMBER;
                case "invited_on", "certified_until", "expires_on" -> DATE;
                default -> key.endsWith("_id") ? ID : TEXT;
            };
        }

        /** What a revision writes for a cell of a column that a table lacks. */
        String absent() {
            return this == STATUS ? StatusWord.ACTIVE : "";
        }
    }

    /**
     * A cell of a row.
     *
     * @param row the row
     * @param column the index of its column, below 0 if the table has no such column
     */
    record Cell(Row row, int column) {
        String text() {
            return row.text(column);
        }

        String raw() {
            return row.raw(column);
        }

        Place place() {
            return row.at(column);
        }

        Finding finding(Code code) {
            return Finding.of(code, place(), raw());
        }
    }
}

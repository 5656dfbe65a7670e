package org.asigna.sync;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.asigna.directory.Programme;
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

    private final Vocabulary vocabulary;
    private final Programme programme;
    private final DateReader dates;

    CellReader(Vocabulary vocabulary, Programme programme, DateReader dates) {
        this.vocabulary = vocabulary;
        this.programme = programme;
        this.dates = dates;
    }

    /**
     * What a revision writes for a cell; blank if it is blank or cannot be used.
     *
     * @param key the key of the cell's column
     */
    String read(String key, Cell cell, Consumer<Finding> report) {
        String text = cell.text();
        Optional<Finding> fault = cell.row().fault(cell.column(), key.endsWith("_id"), vocabulary);
        if (fault.isPresent()) {
            report.accept(fault.get());
            return "";
        }
        return switch (key) {
            case "status" -> status(cell, text, report);
            case "level" -> level(cell, text, report);
            case "specialists", "engineers" -> number(cell, text, report);
            case "invited_on", "certified_until", "expires_on" -> date(cell, text, report);
            default -> text;
        };
    }

    private String status(Cell cell, String text, Consumer<Finding> report) {
        if (text.isEmpty()) {
            return StatusWord.ACTIVE;
        }
        Optional<Status> status = vocabulary.status(text);
        if (status.isEmpty()) {
            report.accept(cell.finding(Code.STATUS_UNKNOWN));
        }
        return status.map(known -> known.name().toLowerCase(Locale.ROOT)).orElse("");
    }

    private String level(Cell cell, String text, Consumer<Finding> report) {
        if (!text.isEmpty() && programme.level(text).isEmpty()) {
            report.accept(cell.finding(Code.LEVEL_UNKNOWN));
        }
        return text;
    }

    private static String number(Cell cell, String text, Consumer<Finding> report) {
        if (text.isEmpty()) {
            return "";
        }
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            report.accept(cell.finding(Code.CELL_ERROR).saying("number"));
            return "";
        }
        return Integer.toString(Integer.parseInt(text));
    }

    private String date(Cell cell, String text, Consumer<Finding> report) {
        if (text.isEmpty()) {
            return "";
        }
        return dates.read(text, cell.place(), cell.raw()).fold(Object::toString, findings -> {
            findings.forEach(report);
            return "";
        });
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

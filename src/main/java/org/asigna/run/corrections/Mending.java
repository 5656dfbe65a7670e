package org.asigna.run.corrections;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.asigna.assignment.Field;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Severity;
import org.asigna.language.Language;
import org.asigna.report.Correction;
import org.asigna.report.Correction.Cell;
import org.asigna.report.Correction.Mark;
import org.asigna.report.excel.CorrectionsWorkbook;

/** Puts what is to be said about a row of one sheet beside it and onto its cells. */
final class Mending {
    /** A number as intake writes it out that has more digits than a spreadsheet keeps. */
    private static final Pattern ROUNDED = Pattern.compile("[1-9]\\d{15,}");

    private final SheetColumns columns;
    private final Offers offers;
    private final Language language;

    Mending(SheetColumns columns, Offers offers, Language language) {
        this.columns = columns;
        this.offers = offers;
        this.language = language;
    }

    /**
     * The row as it goes back, by its cells as they were written; several rows, which together ask for the same, where its
     * licences do not fit into a cell.
     */
    List<Correction> of(RejectedRow row, List<String> written) {
        int column = columns.of(Field.LICENSES);
        List<String> parts = column >= 0 && column < written.size() ? LicenseParts.of(written.get(column)) : List.of();
        if (parts.size() < 2) {
            return List.of(part(row, written, ""));
        }
        List<Correction> rows = new ArrayList<>();
        for (String part : parts) {
            List<String> cells = new ArrayList<>(written);
            cells.set(column, part);
            rows.add(part(
                    row, cells, '\n' + language.workbooks().say("corrections.part", rows.size() + 1, parts.size())));
        }
        return rows;
    }

    private Correction part(RejectedRow row, List<String> written, String said) {
        StringBuilder remark = new StringBuilder(row.place().rowName()).append(said);
        CellsBeyond beyond = CellsBeyond.of(written, columns.ofSource());
        sayWhatIsMissing(remark, written, beyond);
        Map<Integer, Mark> marks = new HashMap<>();
        Map<Integer, String> notes = new HashMap<>();
        Set<Integer> damaged = new HashSet<>();
        boolean wrong = false;
        for (Finding finding : row.findings()) {
            String sentence = language.sentences().of(finding);
            int column = columns.of(finding);
            remark.append('\n').append(column < 0 ? "" : heading(column)).append(sentence);
            wrong |= column < 0 && finding.isError();
            if (finding.code() == Code.ID_DAMAGED) {
                damaged.add(finding.place().column());
            }
            if (column >= 0) {
                marks.merge(column, mark(finding.severity()), Mending::graver);
                notes.merge(column, sentence, (first, next) -> first + '\n' + next);
            }
        }
        if (row.accepted()) {
            remark.append('\n').append(language.workbooks().say("corrections.accepted"));
        } else if (row.alone()) {
            remark.append('\n').append(language.workbooks().say("corrections.replaces"));
        }
        List<Cell> cells = cells(unbelievable(written, damaged), marks, notes, offers.of(row, written));
        beyond.kept().forEach(text -> cells.add(new Cell(text, "", Mark.NONE, "", List.of())));
        return new Correction(remark.toString(), wrong, cells);
    }

    /** Says what does not fit into the sheet, before all else: the end of a remark may not fit into its cell either. */
    private void sayWhatIsMissing(StringBuilder remark, List<String> written, CellsBeyond beyond) {
        if (beyond.leftOut() > 0) {
            remark.append('\n').append(language.workbooks().say("corrections.left-out", beyond.leftOut()));
        }
        for (int i = 0; i < Math.min(written.size(), columns.ofSource()); i++) {
            if (written.get(i).length() > CorrectionsWorkbook.LONGEST_CELL) {
                remark.append('\n')
                        .append(heading(i))
                        .append(language.workbooks().say("corrections.cut"));
            }
        }
    }

    /**
     * The cells with damaged ids spelt so that they are damaged still: written out as a text, such a number would pass for
     * an id that somebody meant.
     */
    private static List<String> unbelievable(List<String> written, Set<Integer> damaged) {
        List<String> cells = new ArrayList<>(written);
        for (int column : damaged) {
            if (column >= 0
                    && column < cells.size()
                    && ROUNDED.matcher(cells.get(column)).matches()) {
                cells.set(column, withExponent(cells.get(column)));
            }
        }
        return cells;
    }

    /** A number as {@code 4.00012341234123E+15}. */
    private static String withExponent(String number) {
        String digits =
                new BigDecimal(number).stripTrailingZeros().unscaledValue().toString();
        String decimals = digits.length() > 1 ? digits.substring(1) : "0";
        return digits.charAt(0) + "." + decimals + "E+" + (number.length() - 1);
    }

    private String heading(int column) {
        String header = column < columns.size() ? columns.header().get(column) : "";
        return header.isBlank() ? "" : header.strip() + ": ";
    }

    private List<Cell> cells(
            List<String> written,
            Map<Integer, Mark> marks,
            Map<Integer, String> notes,
            Map<Integer, List<String>> offered) {
        List<Cell> cells = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            String text = i < columns.ofSource() && i < written.size() ? written.get(i) : "";
            cells.add(new Cell(
                    text,
                    columns.number(i, text),
                    marks.getOrDefault(i, Mark.NONE),
                    notes.getOrDefault(i, ""),
                    offered.getOrDefault(i, List.of())));
        }
        return cells;
    }

    private static Mark mark(Severity severity) {
        return switch (severity) {
            case ERROR -> Mark.WRONG;
            case WARNING -> Mark.DOUBTFUL;
            case INFO -> Mark.NONE;
        };
    }

    private static Mark graver(Mark one, Mark other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}

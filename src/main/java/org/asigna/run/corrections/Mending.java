package org.asigna.run.corrections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asigna.finding.Finding;
import org.asigna.finding.Severity;
import org.asigna.language.Sentences;
import org.asigna.report.Correction;
import org.asigna.report.Correction.Cell;
import org.asigna.report.Correction.Mark;

/** Puts what is to be said about a row of one sheet beside it and onto its cells. */
final class Mending {
    private final SheetColumns columns;
    private final Offers offers;
    private final Sentences sentences;

    Mending(SheetColumns columns, Offers offers, Sentences sentences) {
        this.columns = columns;
        this.offers = offers;
        this.sentences = sentences;
    }

    /** The row as it goes back, by its cells as they were written. */
    Correction of(RejectedRow row, List<String> written) {
        StringBuilder remark = new StringBuilder(row.place().rowName());
        Map<Integer, Mark> marks = new HashMap<>();
        Map<Integer, String> notes = new HashMap<>();
        boolean wrong = false;
        for (Finding finding : row.findings()) {
            String sentence = sentences.of(finding);
            int column = columns.of(finding);
            remark.append('\n').append(column < 0 ? "" : heading(column)).append(sentence);
            wrong |= column < 0 && finding.isError();
            if (column >= 0) {
                marks.merge(column, mark(finding.severity()), Mending::graver);
                notes.merge(column, sentence, (first, next) -> first + '\n' + next);
            }
        }
        return new Correction(remark.toString(), wrong, cells(written, marks, notes, offers.of(row, written)));
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
            String text = i < written.size() ? written.get(i) : "";
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

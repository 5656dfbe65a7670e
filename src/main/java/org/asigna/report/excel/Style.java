package org.asigna.report.excel;

import org.asigna.finding.Severity;
import org.asigna.report.Column;

/** How cells look. */
enum Style {
    /** A column's header. */
    HEADER(1),
    /** A text that no program takes for anything else, edited or not. */
    TEXT(2),
    /** A whole number. */
    NUMBER(3),
    /** A text that goes on in further lines. */
    SENTENCE(4),
    /** The word of an error. */
    ERROR(5),
    /** The word of a warning. */
    WARNING(6),
    /** The word of an information. */
    INFO(7),
    /** The title of a sheet. */
    TITLE(8),
    /** A text that is to be mended. */
    WRONG(9),
    /** A text that is to be looked at. */
    DOUBTFUL(10),
    /** What Asigna says beside a row. */
    REMARK(11),
    /** The same, where it is about the whole row. */
    WRONG_REMARK(12),
    /** The header above what Asigna says. */
    REMARK_HEADER(13),
    /** A day. */
    DATE(14),
    /** A word beside sums. */
    TOTAL(15),
    /** A sum. */
    TOTAL_NUMBER(16),
    /** A text that only shows how to fill in a row. */
    EXAMPLE(17),
    /** The word of what is new. */
    NEW(18),
    /** The header of a column of numbers. */
    NUMBER_HEADER(19),
    /** A text with a line below it, which parts the rows where they are high. */
    LINED(20),
    /** The header of a column of days. */
    DATE_HEADER(21);

    /** How many cell formats {@code styles.xml} has, the plain one among them. */
    static final int FORMATS = values().length + 1;

    private final int index;

    Style(int index) {
        this.index = index;
    }

    /** Its place among the cell formats of {@code styles.xml}, from 0. */
    int index() {
        return index;
    }

    /** The look of a column's blank cells, and of its others unless {@link #of(Column, String)} knows better. */
    static Style of(Column column) {
        return switch (column.kind()) {
            case TEXT, SEVERITY -> TEXT;
            case NUMBER -> NUMBER;
            case SENTENCE -> SENTENCE;
        };
    }

    /** The look of a column's cell with this text. */
    static Style of(Column column, String text) {
        if (column.kind() == Column.Kind.SEVERITY) {
            for (Severity severity : Severity.values()) {
                if (severity.word().equals(text)) {
                    return of(severity);
                }
            }
        }
        return of(column);
    }

    /** The look of a severity's word. */
    static Style of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFO -> INFO;
        };
    }
}

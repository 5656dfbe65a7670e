package org.asigna.report;

/**
 * A column of a report.
 *
 * @param key its header: public, the same in every language and in every kind of file
 * @param kind what its cells hold
 * @param width how many characters of a cell a person wants to see, where a file can say so
 */
public record Column(String key, Kind kind, int width) {
    /** What the cells of a column hold. */
    public enum Kind {
        /** Texts, ids among them. */
        TEXT,
        /** Whole numbers, or nothing. */
        NUMBER,
        /** Texts that are read as sentences. */
        SENTENCE,
        /** The words of severities. */
        SEVERITY
    }

    static Column text(String key, int width) {
        return new Column(key, Kind.TEXT, width);
    }

    static Column number(String key, int width) {
        return new Column(key, Kind.NUMBER, width);
    }
}

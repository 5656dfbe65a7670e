package org.asigna.finding;

import java.util.Comparator;

/**
 * Where a finding belongs: a cell, a whole row, or a whole source. Places order by source, then row, then column, with
 * the whole before its parts.
 *
 * @param source the file or sheet
 * @param row the row as the program shows it, from 1; in CSV the physical line where the record starts; 0 for the whole
 *     source
 * @param column the column's index, from 0; {@link #WHOLE_ROW} for the whole row
 */
public record Place(Source source, int row, int column) implements Comparable<Place> {
    /** The column of a place that is a whole row or a whole source. */
    public static final int WHOLE_ROW = -1;

    private static final Comparator<Place> ORDER = Comparator.comparingInt(
                    (Place place) -> place.source().ordinal())
            .thenComparingInt(Place::row)
            .thenComparingInt(Place::column);

    /** The whole of a source. */
    public static Place of(Source source) {
        return new Place(source, 0, WHOLE_ROW);
    }

    /** A whole row of a source. */
    public static Place of(Source source, int row) {
        return new Place(source, row, WHOLE_ROW);
    }

    /** A cell of this row; a column below 0 means that the source has no such column, and the place stays the row. */
    public Place at(int columnIndex) {
        return new Place(source, row, Math.max(columnIndex, WHOLE_ROW));
    }

    /** The header's word for the column, as written; blank for a whole row. */
    public String columnName() {
        return column < 0 || column >= source.header().size()
                ? ""
                : source.header().get(column);
    }

    /** The cell in a workbook's own words, {@code D17}; blank in CSV and for a whole row. */
    public String cell() {
        if (source.sheet().isEmpty() || column < 0 || row == 0) {
            return "";
        }
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row).toString();
    }

    /** The row in short: {@code requests.csv:12}, or {@code requests.csv} for the whole. */
    public String rowName() {
        return row == 0 ? source.name() : source.name() + ":" + row;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}

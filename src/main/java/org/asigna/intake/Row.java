package org.asigna.intake;

import java.util.Optional;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.language.Vocabulary;
import org.asigna.text.Text;

/**
 * A line below a header.
 *
 * @param place the whole row
 * @param line the cells as they stand
 */
public record Row(Place place, Line line) {
    /** The cell of a column as it was written; blank where the line is too short or the column is below 0 (absent). */
    public String raw(int column) {
        return column < 0 || column >= line.cells().size() ? "" : line.cells().get(column);
    }

    /** The cell of a column as it is compared, see {@link Text#clean}. */
    public String text(int column) {
        return Text.clean(raw(column));
    }

    /**
     * What a spreadsheet has done to the cell of a column so that it cannot be used: a formula failed or was never
     * computed, or a number that is to be an id has more digits than a spreadsheet keeps, so that it is no longer the one
     * that was meant.
     *
     * @param isId whether the cell is to hold an id
     */
    public Optional<Finding> fault(int column, boolean isId, Vocabulary vocabulary) {
        if (line.marks().faultNothing() && !vocabulary.isCellError(raw(column))) {
            return Optional.empty();
        }
        if (isId && line.marks().rounded().contains(column)) {
            return Optional.of(Finding.of(Code.ID_DAMAGED, at(column), raw(column)));
        }
        if (line.marks().uncomputed().contains(column)) {
            return Optional.of(
                    Finding.of(Code.CELL_ERROR, at(column), raw(column)).saying("uncomputed"));
        }
        return vocabulary.isCellError(raw(column))
                ? Optional.of(Finding.of(Code.CELL_ERROR, at(column), raw(column)))
                : Optional.empty();
    }

    /** The place of a column's cell; the whole row if the column is below 0 (absent). */
    public Place at(int column) {
        return place.at(column);
    }

    /** What is wrong with the row as a whole, empty if nothing is; otherwise nothing else of it is to be believed. */
    public Optional<Finding> malformed() {
        return line.fault().isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(Code.ROW_MALFORMED, place)
                        .saying(line.fault())
                        .naming(place.source().header().size()));
    }
}

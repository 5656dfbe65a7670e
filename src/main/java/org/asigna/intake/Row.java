package org.asigna.intake;

import java.util.Optional;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
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

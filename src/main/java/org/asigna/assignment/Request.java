package org.asigna.assignment;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.text.Text;

/**
 * One row of a request file: what is written in it, and what of that was understood.
 *
 * @param place the whole row
 * @param layout where each field stands
 * @param cells the raw cells of the row; a short row simply has fewer
 * @param visibility the visibility it asks for; empty if none or none that is understood
 * @param action what it asks for; empty if its word is not understood
 * @param licenses the licence ids as written, in the order of the cell, repetitions included
 * @param unusable fields whose cell holds something that cannot be used and has a finding already
 * @param malformed whether the row as a whole cannot be believed
 * @param findings what reading found wrong
 */
public record Request(
        Place place,
        Layout layout,
        List<String> cells,
        Optional<Visibility> visibility,
        Optional<Action> action,
        List<String> licenses,
        Set<Field> unusable,
        boolean malformed,
        List<Finding> findings) {
    public Request {
        licenses = List.copyOf(licenses);
        findings = List.copyOf(findings);
        unusable = unusable.isEmpty() ? Set.of() : EnumSet.copyOf(unusable);
    }

    /** The field's cell as written; blank if there is none. */
    public String raw(Field field) {
        int column = layout.column(field);
        return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }

    /** The field's cell as it is compared; blank if there is none. */
    public String text(Field field) {
        return Text.clean(raw(field));
    }

    /** The field's cell; the whole row if the table has no such column. */
    public Place at(Field field) {
        return place.at(layout.column(field));
    }

    /** The first filled field of a group, or empty if all are blank. */
    public Optional<Field> deciding(List<Field> group) {
        for (Field field : group) {
            if (!text(field).isEmpty()) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** Where a group's blank cell is to be filled: its first column that the table has, else the whole row. */
    public Place blankPlace(List<Field> group) {
        return group.stream()
                .filter(field -> layout.column(field) >= 0)
                .findFirst()
                .map(this::at)
                .orElse(place);
    }
}

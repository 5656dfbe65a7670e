package org.asigna.sync;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asigna.directory.revision.IsoDate;
import org.asigna.finding.Checked;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;

/**
 * Reads the dates of cells: ISO, with or without a time of day, or day, month and year in a declared order. Without a
 * declared order a date is read only where it has one reading: 31/12/2026, but not 03/04/2026.
 */
final class DateReader {
    private static final Pattern ISO_WITH_TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?Z?");

    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");

    private final List<DateOrder> orders;

    /** A reader that tries the declared order, or both if none is declared. */
    DateReader(Optional<DateOrder> declared) {
        this.orders = declared.map(List::of).orElse(List.of(DateOrder.values()));
    }

    /**
     * The date of a cell that is not blank.
     *
     * @param text the cell's text as it is compared
     * @param raw the cell as written
     */
    Checked<LocalDate> read(String text, Place place, String raw) {
        List<LocalDate> readings = readings(text);
        return switch (readings.size()) {
            case 0 -> Checked.refused(Finding.of(Code.DATE_MALFORMED, place, raw));
            case 1 -> Checked.of(readings.get(0));
            default -> Checked.refused(Finding.of(Code.DATE_AMBIGUOUS, place, raw));
        };
    }

    private List<LocalDate> readings(String text) {
        if (IsoDate.hasForm(text)) {
            return iso(text);
        }
        Matcher iso = ISO_WITH_TIME.matcher(text);
        if (iso.matches()) {
            return iso(iso.group(1));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (!yearLast.matches()) {
            return List.of();
        }
        return orders.stream()
                .flatMap(order -> order == DateOrder.DMY
                        ? date(yearLast.group(4), yearLast.group(3), yearLast.group(1))
                        : date(yearLast.group(4), yearLast.group(1), yearLast.group(3)))
                .distinct()
                .toList();
    }

    private static List<LocalDate> iso(String text) {
        try {
            return List.of(IsoDate.parse(text));
        } catch (DateTimeException e) {
            return List.of();
        }
    }

    private static Stream<LocalDate> date(String year, String month, String day) {
        try {
            return Stream.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Stream.of();
        }
    }
}

package org.asigna.run.corrections;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.asigna.intake.NumberFormat;

/**
 * Numbers of a column, read back from the texts that they were read as, so that they go back as numbers and days.
 *
 * @param format how the column shows them
 */
record ShownNumber(NumberFormat format) {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** Programs disagree on the days before. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final double SECONDS = Duration.ofDays(1).toSeconds();
    private static final DateTimeFormatter WITH_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** No leading zeros, and no more digits than a spreadsheet keeps: what is otherwise is a text, an id perhaps. */
    private static final Pattern NUMBER = Pattern.compile("-?(?=[\\d.]{1,16}$)(0|[1-9]\\d*)(\\.\\d+)?");

    /** The format's code; blank if the column has none. */
    String code() {
        return format.code();
    }

    /** The number of a cell; blank if it is a text. */
    String of(String cell) {
        if (!format.isKnown() || cell.isEmpty()) {
            return "";
        }
        if (!format.isDate()) {
            return NUMBER.matcher(cell).matches() && new BigDecimal(cell).precision() <= 15 ? cell : "";
        }
        try {
            return moment(cell);
        } catch (DateTimeParseException text) {
            return "";
        }
    }

    private static String moment(String cell) {
        if (cell.indexOf(':') < 0) {
            return day(LocalDate.parse(cell));
        }
        if (cell.indexOf('-') < 0) {
            return part(LocalTime.parse(cell));
        }
        LocalDateTime moment = LocalDateTime.parse(cell, WITH_TIME);
        String day = day(moment.toLocalDate());
        return day.isEmpty() ? "" : day + part(moment.toLocalTime()).substring(1);
    }

    private static String day(LocalDate day) {
        return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)
                ? ""
                : Long.toString(day.toEpochDay() - DAY_ZERO.toEpochDay());
    }

    /** The part of a day, {@code 0.5} at noon. */
    private static String part(LocalTime time) {
        return BigDecimal.valueOf(time.toSecondOfDay() / SECONDS).toPlainString();
    }
}

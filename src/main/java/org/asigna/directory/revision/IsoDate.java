package org.asigna.directory.revision;

import java.time.LocalDate;
import java.time.YearMonth;

/** The form of dates in a revision, 2026-06-30. A large directory has millions of them. */
public final class IsoDate {
    private static final String FORM = "yyyy-mm-dd";

    private IsoDate() {}

    /**
     * The date of a text.
     *
     * @throws java.time.DateTimeException if it is none
     */
    public static LocalDate parse(String text) {
        if (!hasForm(text)) {
            return LocalDate.parse(text);
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        return LocalDate.of(year, month, day);
    }

    /** Whether a text is a date of this form: there is such a day. */
    public static boolean isDate(String text) {
        if (!hasForm(text)) {
            return false;
        }
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        return month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(digits(text, 0, 4), month).lengthOfMonth());
    }

    /** Whether a text has the form, be it a date or not, like 2026-02-30. */
    public static boolean hasForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char c = text.charAt(i);
            boolean fits = FORM.charAt(i) == '-' ? c == '-' : c >= '0' && c <= '9';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}

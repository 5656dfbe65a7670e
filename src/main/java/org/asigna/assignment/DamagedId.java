package org.asigna.assignment;

import java.util.regex.Pattern;

/** Ids that a spreadsheet has turned into rounded numbers, such as {@code 1.23E+11}: the real one is lost. */
final class DamagedId {
    private static final Pattern ROUNDED = Pattern.compile("\\d+([.,]\\d+)?[Ee][+-]\\d+");

    private DamagedId() {}

    /** Whether a text has that form. The exponent bears a sign: {@code 12E45} is an id like any other. */
    static boolean looksDamaged(String text) {
        return text.length() > 3 && ROUNDED.matcher(text).matches();
    }
}

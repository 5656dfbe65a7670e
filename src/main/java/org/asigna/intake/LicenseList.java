package org.asigna.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asigna.text.Text;

/** The licence ids of one cell, parted by semicolons, commas, bars or line breaks; a space alone parts nothing. */
public final class LicenseList {
    private static final String PARTING = ";,|\n\r\u000B\f\u0085\u2028\u2029";
    private static final Pattern ROUNDED = Pattern.compile("\\s*\\d+,\\d+[Ee][+-]\\d+\\s*(?=[" + PARTING + "]|$)");

    private LicenseList() {}

    /** The ids in the order of the cell, repetitions included, without the blank ones. */
    public static List<String> split(String cell) {
        List<String> ids = new ArrayList<>(2);
        int start = 0;
        for (int i = 0; i <= cell.length(); i++) {
            if (i == cell.length() || parts(cell, start, i)) {
                String id = Text.clean(cell.substring(start, i));
                if (!id.isEmpty()) {
                    ids.add(id);
                }
                start = i + 1;
            }
        }
        return ids;
    }

    /** Whether a character ends the id that starts before it; the comma of {@code 1,23E+11} is one of a damaged id. */
    private static boolean parts(String cell, int start, int at) {
        char c = cell.charAt(at);
        if (c == ',') {
            Matcher rounded = ROUNDED.matcher(cell).region(start, cell.length());
            return !rounded.lookingAt() || rounded.end() <= at;
        }
        return PARTING.indexOf(c) >= 0;
    }
}

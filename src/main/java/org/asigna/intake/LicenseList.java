package org.asigna.intake;

import java.util.ArrayList;
import java.util.List;
import org.asigna.text.Text;

/** The licence ids of one cell, parted by semicolons, commas, bars or line breaks; a space alone parts nothing. */
final class LicenseList {
    private static final String PARTING = ";,|\n\r\u000B\f\u0085\u2028\u2029";

    private LicenseList() {}

    /** The ids in the order of the cell, repetitions included, without the blank ones. */
    static List<String> split(String cell) {
        List<String> ids = new ArrayList<>(2);
        int start = 0;
        for (int i = 0; i <= cell.length(); i++) {
            if (i == cell.length() || PARTING.indexOf(cell.charAt(i)) >= 0) {
                String id = Text.clean(cell.substring(start, i));
                if (!id.isEmpty()) {
                    ids.add(id);
                }
                start = i + 1;
            }
        }
        return ids;
    }
}

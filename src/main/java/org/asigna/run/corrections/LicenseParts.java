package org.asigna.run.corrections;

import java.util.ArrayList;
import java.util.List;
import org.asigna.intake.LicenseList;
import org.asigna.report.excel.CorrectionsWorkbook;

/** Lists of licences in parts that fit into cells. */
final class LicenseParts {
    private LicenseParts() {}

    /**
     * The list as it stands if it fits, else parts that have its licences in their order. A licence that does not fit by
     * itself is a part all the same.
     */
    static List<String> of(String list) {
        if (list.length() <= CorrectionsWorkbook.LONGEST_CELL) {
            return List.of(list);
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String license : LicenseList.split(list)) {
            if (part.length() > 0 && part.length() + 1 + license.length() > CorrectionsWorkbook.LONGEST_CELL) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(part.length() == 0 ? "" : ";").append(license);
        }
        parts.add(part.toString());
        return parts;
    }
}

package org.asigna.report.html;

import java.util.List;
import org.asigna.finding.Finding;
import org.asigna.finding.Source;

/** How much of a file's name the places of findings need: only what tells them apart. */
enum Naming {
    NOTHING,
    SHEETS,
    FILES;

    /** What the places of these findings need. */
    static Naming of(List<Finding> findings) {
        if (findings.isEmpty()) {
            return NOTHING;
        }
        Source first = findings.get(0).place().source();
        Naming naming = NOTHING;
        for (Finding finding : findings) {
            Source source = finding.place().source();
            if (!source.file().equals(first.file())) {
                return FILES;
            }
            naming = source.equals(first) ? naming : SHEETS;
        }
        return naming;
    }

    /** A file's or sheet's name as far as it is needed, blank if it is not. */
    String name(Source source) {
        return switch (this) {
            case NOTHING -> "";
            case SHEETS -> source.sheet();
            case FILES -> source.name();
        };
    }
}

package org.asigna.run.corrections;

import java.util.List;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;

/** Findings in the order of reports, taken apart by the rows that they are about; rows are asked for in their order. */
final class RowFindings {
    private final List<Finding> findings;
    private int next;

    RowFindings(List<Finding> findings) {
        this.findings = findings;
    }

    /** Where the findings of a row start, or would; the rows before it are passed over. */
    int start(Place row) {
        while (next < findings.size() && compare(findings.get(next).place(), row) < 0) {
            next++;
        }
        return next;
    }

    /** Where the findings of a row end that start there. */
    int end(int start, Place row) {
        int end = start;
        while (end < findings.size() && compare(findings.get(end).place(), row) == 0) {
            end++;
        }
        return end;
    }

    /** The findings of a row. */
    List<Finding> of(Place row) {
        int from = start(row);
        return between(from, end(from, row));
    }

    List<Finding> between(int start, int end) {
        return findings.subList(start, end);
    }

    private static int compare(Place place, Place row) {
        int bySource = Integer.compare(place.source().ordinal(), row.source().ordinal());
        return bySource != 0 ? bySource : Integer.compare(place.row(), row.row());
    }
}

package org.asigna.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asigna.directory.revision.Manifest;
import org.asigna.directory.revision.RevisionDifference;
import org.asigna.directory.revision.RevisionTable;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.plan.Limit;

/**
 * Whether a directory has a shape to be put in force unseen. It has not if a table is empty, if too much of one is gone or
 * gone inactive against the revision in force, or if most of the ids of one are others: then a file was cut off, or
 * exported in another way, and most assignments would stand on nothing.
 *
 * @param maxShrink how many rows of a table, or which share of them, may go or go inactive; a single one always may
 */
record DirectoryGuard(Limit maxShrink) {
    /** What may go unless it is said otherwise. */
    static final Limit STANDARD = Limit.parse("10%");

    /** One partner of five may leave, though that is a fifth of them. */
    private static final int NEVER_TOO_MUCH = 1;

    /** Below so many rows, other ids are not told from people who come and go. */
    private static final int ENOUGH_TO_TELL = 10;

    /**
     * What speaks against a revision, at most one thing of each table.
     *
     * @param directory the place of what is said about it as a whole
     * @param manifest what the revision says of itself
     * @param difference what became of the revision in force, if there is one
     */
    List<Finding> objections(Place directory, Manifest manifest, Optional<RevisionDifference> difference) {
        List<Finding> objections = new ArrayList<>();
        for (RevisionTable table : RevisionTable.values()) {
            Finding finding = Finding.of(Code.DIRECTORY_SHRUNK, directory, table.key());
            if (manifest.of(table).rows() == 0) {
                objections.add(finding.saying("empty"));
            } else {
                difference
                        .map(all -> all.of(table))
                        .flatMap(rows -> shrunk(finding, rows))
                        .ifPresent(objections::add);
            }
        }
        return objections;
    }

    private Optional<Finding> shrunk(Finding finding, RevisionDifference.Rows rows) {
        if (rows.went() >= ENOUGH_TO_TELL && rows.went() * 2 > rows.before() && rows.came() * 2 > rows.now()) {
            return Optional.of(finding.saying("ids").naming(rows.before(), rows.went(), rows.came()));
        }
        int lost = rows.went() + rows.retired();
        return lost > NEVER_TOO_MUCH && maxShrink.isExceededBy(lost, rows.before())
                ? Optional.of(finding.naming(rows.before(), rows.went(), rows.retired(), maxShrink.toString()))
                : Optional.empty();
    }
}

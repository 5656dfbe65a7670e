package org.asigna.run;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asigna.directory.revision.RevisionId;
import org.asigna.home.Draft;
import org.asigna.ledger.Forgotten;
import org.asigna.ledger.Publication;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;

/**
 * A {@code purge}: removes the runs that ended before a moment and that nothing needs any more, with their folders, and the
 * directory's revisions that neither are in force nor belong to a younger run or to a plan that waits. Folders go first:
 * if it dies between, the ledger still names what the next purge goes on with.
 */
public final class Purging {
    private final House house;
    private final Instant before;
    private final List<RunId> runs;
    private final List<RevisionId> revisions;

    /**
     * Finds out what is to be removed.
     *
     * @param before what ended later stays
     * @throws IOException if the folder of revisions cannot be read
     */
    public Purging(House house, Instant before) throws IOException {
        this.house = house;
        this.before = before;
        this.runs = house.ledger().unneeded(before);
        this.revisions = unneededRevisions();
    }

    private List<RevisionId> unneededRevisions() throws IOException {
        Set<RevisionId> needed = new HashSet<>();
        house.ledger()
                .currentRevision()
                .map(Publication::revision)
                .map(RevisionId::new)
                .ifPresent(needed::add);
        Set<RunId> leaving = new HashSet<>(runs);
        for (Run run : house.ledger().runs()) {
            if (!leaving.contains(run.id()) && needsItsDirectory(run)) {
                Optional.ofNullable(run.revision()).map(RevisionId::new).ifPresent(needed::add);
            }
        }
        List<RevisionId> unneeded = new ArrayList<>(house.revisions().all());
        unneeded.removeAll(needed);
        return unneeded;
    }

    private boolean needsItsDirectory(Run run) {
        Instant ended = run.finishedAt();
        return ended == null || !ended.isBefore(before) || run.status() == RunStatus.PLANNED;
    }

    /** How many runs nothing needs. */
    public int runs() {
        return runs.size();
    }

    /** How many revisions nothing needs. */
    public int revisions() {
        return revisions.size();
    }

    /**
     * Removes them.
     *
     * @throws IOException if the disk does not let a folder go; nothing is forgotten then
     */
    public Forgotten purge() throws IOException {
        for (RunId run : runs) {
            house.stop().check();
            Draft.discard(new RunFolder(house.home(), run).path());
        }
        for (RevisionId revision : revisions) {
            house.stop().check();
            Draft.discard(house.revisions().folder(revision));
        }
        return house.ledger().forget(runs);
    }
}

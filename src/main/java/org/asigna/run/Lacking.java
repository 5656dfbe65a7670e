package org.asigna.run;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asigna.directory.revision.RevisionId;
import org.asigna.ledger.Publication;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;

/**
 * What a ledger names that its home does not have, as after a restore of the ledger alone.
 *
 * @param inForce the directory revision in force, if the home lacks it
 * @param earlier how many earlier revisions it lacks
 * @param runs the runs whose folders it lacks, the newest first
 */
public record Lacking(Optional<String> inForce, int earlier, List<RunId> runs) {
    /** How runs end that leave a folder. */
    private static final Set<RunStatus> WITH_FOLDER = Set.of(
            RunStatus.PLANNED,
            RunStatus.APPLIED,
            RunStatus.SYNCED,
            RunStatus.EXPORTED,
            RunStatus.CHECKED,
            RunStatus.REFUSED);

    public Lacking {
        runs = List.copyOf(runs);
    }

    /** What a home lacks. */
    public static Lacking of(House house) {
        List<String> revisions = house.ledger().publications().stream()
                .map(Publication::revision)
                .distinct()
                .filter(revision -> !house.revisions().exists(new RevisionId(revision)))
                .toList();
        Optional<String> inForce =
                house.ledger().currentRevision().map(Publication::revision).filter(revisions::contains);
        List<RunId> runs = house.ledger().runs().stream()
                .filter(run -> WITH_FOLDER.contains(run.status()))
                .map(Run::id)
                .filter(run -> !Files.isDirectory(house.home().runs().resolve(run.text())))
                .toList();
        return new Lacking(inForce, revisions.size() - (inForce.isPresent() ? 1 : 0), runs);
    }
}

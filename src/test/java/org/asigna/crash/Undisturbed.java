package org.asigna.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asigna.crash.Nights.Night;
import org.asigna.ledger.jdbc.LedgerAddress;

/**
 * A night that nothing disturbs, and once more the same: what every other one is compared with.
 *
 * @param night which
 * @param before a try as it stands before it; the first night begins with nothing
 * @param first the outputs of the run
 * @param again the outputs of the repetition, which says that all is unchanged
 * @param exitCode what the run told the shell, and the repetition, too
 * @param state the ledger afterwards
 * @param folders the outputs of all runs, those before included
 * @param revisions all revisions, those before included
 */
record Undisturbed(
        Night night,
        Trial before,
        String first,
        String again,
        int exitCode,
        State state,
        Set<String> folders,
        Set<String> revisions) {
    /** Plays the night in a folder, which nothing has used yet, with a new ledger. */
    static Undisturbed of(Nights nights, Night night, Path folder, Optional<LedgerAddress> ledger) throws IOException {
        Trial before = new Trial(folder.resolve("before-" + night), ledger);
        if (night == Night.SECOND) {
            Files.createDirectories(before.folder());
            require(3, Ran.of(nights.words(Night.FIRST, before)));
        }
        Trial trial = Trial.like(before, folder.resolve("undisturbed-" + night));
        Ran ran = Ran.of(nights.words(night, trial));
        require(3, ran);
        String first = Outputs.of(trial.out());
        require(3, Ran.of(nights.words(night, trial)));
        String again = Outputs.of(trial.out());
        Set<String> folders = new HashSet<>(Set.of(first, again));
        for (Path run : Outputs.finals(trial.home().resolve("runs"))) {
            folders.add(Outputs.of(run));
        }
        Set<String> revisions = new HashSet<>();
        for (Path revision : Outputs.finals(trial.home().resolve("revisions"))) {
            revisions.add(Outputs.of(revision));
        }
        State state = State.of(trial);
        trial.close();
        return new Undisturbed(night, before, first, again, ran.exitCode(), state, folders, revisions);
    }

    /** A new try, as it stands before the night. */
    Trial trial(Path folder) throws IOException {
        return Trial.like(before, folder);
    }

    private static void require(int exitCode, Ran ran) {
        if (ran.exitCode() != exitCode) {
            throw new IllegalStateException("ended with " + ran.exitCode() + ": " + ran.people());
        }
    }

    /** The ledger as it is in the end, whoever brought it there. */
    List<String> dump() {
        return state.dump();
    }
}

package org.asigna.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asigna.home.Home;
import org.asigna.ledger.Ledger;
import org.asigna.ledger.Publication;
import org.asigna.ledger.Run;
import org.asigna.ledger.jdbc.LedgerDatabase;

/**
 * What a ledger holds.
 *
 * @param dump its assignments, their history, the directory in force and what left it; without times and run ids, sorted
 * @param runs its runs, the newest first
 * @param changing how many runs changed assignments
 */
record State(List<String> dump, List<Run> runs, int changing) {
    static State of(Trial trial) throws IOException {
        try (LedgerDatabase database = LedgerDatabase.open(Home.open(trial.home()), trial.database())) {
            return of(database.ledger());
        }
    }

    private static State of(Ledger ledger) {
        List<String> dump = new ArrayList<>();
        ledger.present(assignment -> dump.add("present " + assignment));
        ledger.departed(departure -> dump.add("departed " + departure));
        Optional<Publication> publication = ledger.currentRevision();
        publication.ifPresent(current -> dump.add("directory " + current.revision()));
        int changing = 0;
        for (Run run : ledger.runs()) {
            int before = dump.size();
            ledger.changes(run.id(), change -> dump.add("change " + change));
            changing += dump.size() > before ? 1 : 0;
        }
        dump.sort(null);
        return new State(dump, ledger.runs(), changing);
    }
}

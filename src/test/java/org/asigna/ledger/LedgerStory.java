package org.asigna.ledger;

import static org.asigna.ledger.Sample.MONDAY;
import static org.asigna.ledger.Sample.TUESDAY;
import static org.asigna.ledger.Sample.aRun;
import static org.asigna.ledger.Sample.end;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.asigna.assignment.Assignment;
import org.asigna.directory.Departure;
import org.asigna.plan.Change;

/** The words in which tests tell what happens in a ledger. */
public abstract class LedgerStory {
    /** The ledger, empty at the start of each test. */
    protected abstract Ledger ledger();

    /** The id of a plan that waits to be applied. */
    protected RunId planned() {
        RunId plan = begun(aRun("plan", MONDAY)).id();
        ledger().finish(plan, end(RunStatus.PLANNED, MONDAY));
        return plan;
    }

    /** The run, begun in the ledger. */
    protected Run begun(Run run) {
        ledger().begin(run);
        return run;
    }

    /** The run as the ledger knows it. */
    protected Run run(RunId id) {
        return ledger().run(id).orElseThrow();
    }

    /** All present assignments. */
    protected List<Assignment> present() {
        List<Assignment> present = new ArrayList<>();
        ledger().present(present::add);
        return present;
    }

    /** Puts a revision in force with which these left the directory. */
    protected void synced(String revision, Departure... departures) {
        RunId sync = begun(aRun("sync", MONDAY)).id();
        ledger().publish(new Publication(revision, sync, "renewals-1", MONDAY), consumer -> List.of(departures)
                .forEach(consumer));
    }

    /** All that has left the directory. */
    protected List<Departure> departed() {
        List<Departure> departed = new ArrayList<>();
        ledger().departed(departed::add);
        return departed;
    }

    /** The import that has made these changes. */
    protected RunId imported(Change... changes) throws IOException {
        return importedAt(MONDAY, changes);
    }

    /** The same at another time. */
    protected RunId importedAt(Instant at, Change... changes) throws IOException {
        RunId run = begun(aRun("import", at)).id();
        ledger().apply(run, run, Changes.of(List.of(changes)), at);
        ledger().finish(run, end(RunStatus.APPLIED, at));
        return run;
    }

    /** What became of importing these changes. */
    protected Application importing(Change... changes) throws IOException {
        RunId run = begun(aRun("import", TUESDAY)).id();
        return ledger().apply(run, run, Changes.of(List.of(changes)), TUESDAY);
    }
}

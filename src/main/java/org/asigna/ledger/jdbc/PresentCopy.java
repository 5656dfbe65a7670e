package org.asigna.ledger.jdbc;

import org.asigna.assignment.Assignment;
import org.asigna.assignment.Present;
import org.asigna.ledger.RunId;
import org.asigna.ledger.file.PresentDraft;
import org.asigna.ledger.file.PresentFile;
import org.asigna.plan.Change;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the file of the present assignments in step with the ledger, so that what a run has changed need not be read again
 * by the next one.
 */
final class PresentCopy {
    private final PresentFile file;
    private final LastChange lastChange;
    private final PresentTable table;

    PresentCopy(PresentFile file, LastChange lastChange, PresentTable table) {
        this.file = file;
        this.lastChange = lastChange;
        this.table = table;
    }

    /** Adds all present assignments: those of the file if it serves, or else of the table, which then make a new file. */
    void read(Present present) {
        RunId latest = lastChange.run().orElse(null);
        if (latest == null) {
            table.read(present);
        } else if (!file.read(latest, present)) {
            table.read(present);
            try (PresentDraft draft = file.draft(latest)) {
                present.tell(draft);
                draft.publish();
            }
        }
    }

    /** A copy that goes along with the changes of a run; to be begun before the first of them. */
    Following following(RunId run) {
        return new Following(run);
    }

    /** The copy while a run changes the ledger: what it writes goes into a draft, and in the end what it left alone. */
    final class Following implements AutoCloseable {
        private final RunId run;
        private final Present before = new Present();
        private @Nullable PresentDraft draft;
        private boolean begun;

        private Following(RunId run) {
            this.run = run;
        }

        /** Notes the first change in the ledger, and follows each one. */
        void change(Change change) {
            if (!begun) {
                begin();
            }
            if (draft != null) {
                if (change.before() != null) {
                    before.remove(change.pair());
                }
                Assignment after = change.after();
                if (after != null) {
                    draft.account(after.account().text());
                    draft.assignment(after.partner(), after.contact(), Present.selection(after));
                }
            }
        }

        private void begin() {
            begun = true;
            boolean known =
                    lastChange.run().map(latest -> file.read(latest, before)).orElseGet(table::isEmpty);
            lastChange.by(run);
            draft = known ? file.draft(run) : null;
        }

        /** Makes the new file, once the changes are durable. */
        void committed() {
            if (draft != null) {
                before.tell(draft);
                draft.publish();
            }
        }

        @Override
        public void close() {
            if (draft != null) {
                draft.close();
            }
        }
    }
}

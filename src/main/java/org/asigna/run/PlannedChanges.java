package org.asigna.run;

import java.io.IOException;
import org.asigna.home.StopRequest;
import org.asigna.ledger.Changes;
import org.asigna.plan.Change;
import org.asigna.plan.folder.ChangesFile;
import org.jspecify.annotations.Nullable;

/** The changes of a plan folder, as the ledger takes them, unless the process is asked to stop. */
record PlannedChanges(ChangesFile.Reader reader, StopRequest stop) implements Changes {
    @Override
    public @Nullable Change next() throws IOException {
        stop.check();
        return reader.nextChanging();
    }

    @Override
    public int unchanged() {
        return reader.unchanged();
    }
}

package org.asigna.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunEnd;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.report.json.RunJson;
import org.jspecify.annotations.Nullable;

/** Puts right what a run has left that died before its end. The ledger alone says how far it had come. */
public final class Recovery {
    private Recovery() {}

    /**
     * Completes the record of a run whose work was done; the record of another says that it was interrupted.
     *
     * @return whether its work was done
     */
    public static boolean complete(House house, Run run) throws IOException {
        boolean done = run.status() == RunStatus.APPLIED || run.status() == RunStatus.SYNCED;
        restate(house, run.id(), run.status(), run.appliedBy());
        if (done) {
            RunId plan = run.plan();
            if (plan != null && run.undoes() == null && run.status() == RunStatus.APPLIED) {
                restate(house, plan, RunStatus.APPLIED, run.id());
            }
            house.ledger()
                    .finish(
                            run.id(),
                            new RunEnd(
                                    run.status(),
                                    Objects.requireNonNullElse(run.exitCode(), Ending.DONE),
                                    house.clock().instant(),
                                    inputs(house, run),
                                    run.counts(),
                                    run.planHash(),
                                    run.revision()));
        }
        return done;
    }

    private static String inputs(House house, Run run) throws IOException {
        Path json = new RunFolder(house.home(), run.id()).path().resolve(RunJson.NAME);
        return Files.exists(json) ? RunJson.inputsOf(json) : run.inputs();
    }

    private static void restate(House house, RunId run, RunStatus status, @Nullable RunId by) throws IOException {
        RunFolder folder = new RunFolder(house.home(), run);
        Path json = folder.path().resolve(RunJson.NAME);
        if (Files.exists(json)) {
            folder.replaceJson(RunJson.withStatus(json, status.word(), by == null ? null : by.text()));
        }
    }
}

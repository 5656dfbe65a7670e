package org.asigna.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunEnd;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.plan.folder.Hash;
import org.asigna.report.json.RunJson;
import org.jspecify.annotations.Nullable;

/**
 * Puts right what a run has left that died before its end. The ledger alone says how far it had come, and is the last to be told
 * that all is put right: whoever dies here is followed by another who begins anew.
 */
public final class Recovery {
    private Recovery() {}

    /**
     * Completes the record of a run whose work was done; the record of another says that it was interrupted.
     *
     * @return whether its work was done
     */
    public static boolean complete(House house, Run run) throws IOException {
        boolean done = run.status() == RunStatus.APPLIED || run.status() == RunStatus.SYNCED;
        Instant now = house.clock().instant();
        RunId plan = run.plan();
        if (plan != null && run.undoes() == null && run.status() == RunStatus.APPLIED) {
            planApplied(house, plan, run);
        }
        house.ledger().finish(run.id(), done ? completed(house, run, now) : interrupted(house, run, now));
        return done;
    }

    private static RunEnd completed(House house, Run run, Instant now) throws IOException {
        RunFolder folder = new RunFolder(house.home(), run.id());
        Path json = folder.path().resolve(RunJson.NAME);
        if (!Files.exists(json)) {
            return new RunEnd(run.status(), Ending.DONE, now, run.inputs(), run.counts(), null, null);
        }
        RunJson.Said said = RunJson.said(json);
        Integer exitCode = Objects.requireNonNullElse(said.exitCode(), Ending.DONE);
        restate(folder, run, exitCode, now);
        boolean plans = run.command().equals("import");
        return new RunEnd(
                run.status(),
                exitCode,
                now,
                said.inputs(),
                said.counts(),
                plans ? Hash.of(folder.path()) : null,
                said.revision());
    }

    private static RunEnd interrupted(House house, Run run, Instant now) throws IOException {
        RunFolder folder = new RunFolder(house.home(), run.id());
        if (Files.exists(folder.path().resolve(RunJson.NAME))) {
            restate(folder, run, null, now);
        }
        return new RunEnd(run.status(), null, now, run.inputs(), run.counts(), null, null);
    }

    private static void restate(RunFolder folder, Run run, @Nullable Integer exitCode, Instant now) throws IOException {
        Path json = folder.path().resolve(RunJson.NAME);
        RunId by = run.appliedBy();
        folder.replaceJson(
                RunJson.ended(json, run.status().word(), exitCode, by == null ? null : by.text(), now.toString()));
    }

    private static void planApplied(House house, RunId plan, Run by) throws IOException {
        RunFolder folder = new RunFolder(house.home(), plan);
        Path json = folder.path().resolve(RunJson.NAME);
        if (Files.exists(json)) {
            folder.replaceJson(
                    RunJson.withStatus(json, RunStatus.APPLIED.word(), by.id().text()));
        }
    }
}

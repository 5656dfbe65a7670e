package org.asigna.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.asigna.finding.file.ToldException;
import org.asigna.home.Operator;
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

    /** What became of a run that died. */
    public enum Result {
        /** Its work was done, and its record is completed. */
        COMPLETED,
        /** Its work was done, but its folder does not tell what there is to be recorded. */
        DAMAGED,
        /** Its work was done on another machine, which has its folder and completes its record. */
        ELSEWHERE,
        /** Its work was not done, and its record says so. */
        INTERRUPTED
    }

    /**
     * Completes the record of a run whose work was done; the record of another says that it was interrupted.
     *
     * @throws IOException if its folder cannot be read or changed now
     */
    public static Result complete(House house, Run run) throws IOException {
        Instant now = house.clock().instant();
        if (run.status() != RunStatus.APPLIED && run.status() != RunStatus.SYNCED) {
            house.ledger().finish(run.id(), interrupted(house, run, now));
            return Result.INTERRUPTED;
        }
        if (isElsewhere(house, run)) {
            return Result.ELSEWHERE;
        }
        try {
            RunId plan = run.plan();
            if (plan != null && run.undoes() == null && run.status() == RunStatus.APPLIED) {
                planApplied(house, plan, run);
            }
            house.ledger().finish(run.id(), completed(house, run, now));
            return Result.COMPLETED;
        } catch (ToldException | NoSuchFileException damaged) {
            house.ledger()
                    .finish(run.id(), new RunEnd(run.status(), null, now, run.inputs(), run.counts(), null, null));
            return Result.DAMAGED;
        }
    }

    /** Whether another machine has the run's folder; machines that share their folders all have it. */
    private static boolean isElsewhere(House house, Run run) {
        return !run.by().host().equals(Operator.current().host())
                && !Files.exists(new RunFolder(house.home(), run.id()).path());
    }

    private static RunEnd completed(House house, Run run, Instant now) throws IOException {
        RunFolder folder = new RunFolder(house.home(), run.id());
        Path json = folder.path().resolve(RunJson.NAME);
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
            try {
                restate(folder, run, null, now);
            } catch (ToldException damaged) {
                // nothing was done, and the ledger says so
            }
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

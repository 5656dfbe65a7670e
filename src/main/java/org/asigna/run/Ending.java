package org.asigna.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.asigna.finding.Finding;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.plan.Limits.Excess;

/**
 * How a run ended, for whoever started it.
 *
 * @param run its id
 * @param command its English verb
 * @param status its last status
 * @param exitCode what to tell the shell
 * @param folder its folder
 * @param json its {@code run.json}
 * @param counts its counts, as in {@code run.json}
 * @param findings its findings, in the order of reports
 * @param excesses the limits that stopped it
 */
public record Ending(
        RunId run,
        String command,
        RunStatus status,
        int exitCode,
        Path folder,
        String json,
        Map<String, Object> counts,
        List<Finding> findings,
        List<Excess> excesses) {
    /** Everything went through. */
    public static final int DONE = 0;

    /** Some rows, or some changes, were not taken. */
    public static final int SOME_REJECTED = 3;

    /** A threshold stopped it. */
    public static final int OVER_LIMIT = 4;

    /** The plan cannot be applied, or not any more. */
    public static final int STALE = 5;

    /** An input was refused. */
    public static final int REFUSED = 7;

    /** The same end, but that the shell is told something else, because the run was a part of a greater one. */
    public Ending exiting(int code) {
        return new Ending(run, command, status, code, folder, json, counts, findings, excesses);
    }

    public Ending {
        findings = List.copyOf(findings);
        excesses = List.copyOf(excesses);
    }
}

package org.asigna.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.asigna.home.Operator;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a command, as the ledger knows it. Its times are exact to the microsecond.
 *
 * @param id its id
 * @param command its English verb: {@code import}, {@code plan} …
 * @param status how far it has come
 * @param by who runs it, and on which machine
 * @param asOf the date by which it judges
 * @param startedAt when it began
 * @param finishedAt when it ended; null while it has not
 * @param options its options, a JSON object
 * @param inputs its files, a JSON array; {@code []} until it ends
 * @param counts its counts, a JSON object; {@code {}} until it ends
 * @param revision the directory revision that it works with or has made; null if it has none (yet)
 * @param planHash the hash of its plan folder; null if it has made none (yet)
 * @param exitCode what it told the shell; null until it ends, and for ever if it died before
 * @param appliedBy which run applied this plan, the import itself for an import; null if none has
 * @param appliedAt when; null if none has
 * @param plan the plan that this run is to apply, or the run that it is to undo; null if its command is another
 */
public record Run(
        RunId id,
        String command,
        RunStatus status,
        Operator by,
        LocalDate asOf,
        Instant startedAt,
        @Nullable Instant finishedAt,
        String options,
        String inputs,
        String counts,
        @Nullable String revision,
        @Nullable String planHash,
        @Nullable Integer exitCode,
        @Nullable RunId appliedBy,
        @Nullable Instant appliedAt,
        @Nullable RunId plan) {
    /** The command of a run that takes back what another one did. */
    public static final String UNDO = "undo";

    public Run {
        startedAt = startedAt.truncatedTo(ChronoUnit.MICROS);
        finishedAt = finishedAt == null ? null : finishedAt.truncatedTo(ChronoUnit.MICROS);
        appliedAt = appliedAt == null ? null : appliedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** A run that begins. */
    public static Run beginning(
            RunId id, String command, Operator by, LocalDate asOf, Instant startedAt, String options, String inputs) {
        return new Run(
                id,
                command,
                RunStatus.RUNNING,
                by,
                asOf,
                startedAt,
                null,
                options,
                inputs,
                "{}",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The run that this one is to undo; null if its command is another. */
    public @Nullable RunId undoes() {
        return command.equals(UNDO) ? plan : null;
    }

    /** The same run, beginning, as one that is to apply a plan, or to undo a run. */
    public Run applying(RunId planRun) {
        return new Run(
                id,
                command,
                status,
                by,
                asOf,
                startedAt,
                finishedAt,
                options,
                inputs,
                counts,
                revision,
                planHash,
                exitCode,
                appliedBy,
                appliedAt,
                planRun);
    }
}

package org.asigna.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param status the last status; a run that is {@code applied} or {@code synced} stays so
 * @param exitCode what it told the shell, a signal that stopped it included; null if it died before
 * @param at when
 * @param inputs its files, a JSON array
 * @param counts its counts, a JSON object
 * @param planHash the hash of the plan folder that it published; null if it published none
 * @param revision the directory revision that it worked with or made; null if it had none
 */
public record RunEnd(
        RunStatus status,
        @Nullable Integer exitCode,
        Instant at,
        String inputs,
        String counts,
        @Nullable String planHash,
        @Nullable String revision) {}

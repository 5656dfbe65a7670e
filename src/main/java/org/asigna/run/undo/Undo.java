package org.asigna.run.undo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.asigna.ledger.Ledger;
import org.asigna.ledger.PastChange;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.plan.Change;
import org.jspecify.annotations.Nullable;

/**
 * The undoing of one run, as the ledger stands.
 *
 * <p>An assignment is restored if nothing has happened to it since the run, or only what was taken back again: then it is what
 * the run made of it. What an undo has restored before counts as if the undone run and the undo had not been; so what came
 * first can be undone last, and an undo can be undone like any other run.
 */
public final class Undo {
    private final Ledger ledger;
    private final RunId target;
    private final Map<RunId, RunId> undos;

    private Undo(Ledger ledger, RunId target, Map<RunId, RunId> undos) {
        this.ledger = ledger;
        this.target = target;
        this.undos = undos;
    }

    /** The undoing of a run that was applied. */
    public static Undo of(Ledger ledger, RunId target) {
        Map<RunId, RunId> undos = new HashMap<>();
        for (Run run : ledger.runs()) {
            RunId undone = run.undoes();
            if (undone != null && run.status() == RunStatus.APPLIED) {
                undos.put(run.id(), undone);
            }
        }
        return new Undo(ledger, target, undos);
    }

    /** Tells of each assignment that the run changed what becomes of it, in the order of pairs. */
    public void forEach(Consumer<? super Undoing> consumer) {
        ledger.changesSince(target, newestFirst -> consumer.accept(judge(newestFirst)));
    }

    /**
     * Goes back from the newest change to the run's own. A change that an undo took back is passed over with that undo; what
     * else has happened stays in the way.
     */
    private Undoing judge(List<PastChange> newestFirst) {
        Map<RunId, RunId> takenBack = new LinkedHashMap<>();
        for (PastChange past : newestFirst) {
            RunId by = takenBack.remove(past.run());
            if (past.run().equals(target)) {
                return atTheRunItself(past.change(), newestFirst, by, takenBack);
            }
            if (by == null) {
                RunId undone = undos.get(past.run());
                if (undone == null) {
                    return kept(newestFirst, past.run());
                }
                takenBack.put(undone, past.run());
            }
        }
        throw new IllegalStateException("the ledger has no change of run " + target + " in " + newestFirst);
    }

    /** What was taken back and has not been met by now was done before the run: to take it back came after. */
    private Undoing atTheRunItself(
            Change own, List<PastChange> newestFirst, @Nullable RunId by, Map<RunId, RunId> earlierTakenBack) {
        if (by != null) {
            return new Undoing.Undone(own.pair(), by);
        }
        return earlierTakenBack.values().stream()
                .findFirst()
                .map(later -> kept(newestFirst, later))
                .orElseGet(() -> new Undoing.Restored(own.undone(target.text())));
    }

    private static Undoing kept(List<PastChange> newestFirst, RunId by) {
        Change newest = newestFirst.get(0).change();
        return new Undoing.Kept(newest.pair(), newest.after(), by);
    }
}

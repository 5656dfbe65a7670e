package org.asigna.run.undo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Pair;
import org.asigna.ledger.RunId;
import org.asigna.plan.Change;
import org.jspecify.annotations.Nullable;

/**
 * A plain model of a ledger with undo: for each pair the states in force, one above the other, each with the import that
 * brought it. A run is undone where the states are those that it left, by putting back those that it found.
 */
final class StatesInForce {
    private final Map<Pair, List<State>> stacks = new TreeMap<>();
    private final Map<RunId, Done> runs = new LinkedHashMap<>();

    /** All present assignments. */
    List<Assignment> present() {
        List<Assignment> present = new ArrayList<>();
        stacks.values().forEach(stack -> {
            Assignment top = top(stack);
            if (top != null) {
                present.add(top);
            }
        });
        return present;
    }

    /** The assignment of a pair, or null if there is none. */
    @Nullable
    Assignment of(Pair pair) {
        return top(stacks.getOrDefault(pair, List.of()));
    }

    /** All runs, the oldest first. */
    List<RunId> runs() {
        return List.copyOf(runs.keySet());
    }

    /** An import changes some pairs. */
    void imported(RunId run, Change... changes) {
        Done done = new Done(null, new TreeMap<>());
        for (Change change : changes) {
            List<State> before = stacks.getOrDefault(change.pair(), List.of());
            List<State> after = new ArrayList<>(before);
            after.add(new State(run, change.after()));
            done.moves.put(change.pair(), new Move(before, after));
            stacks.put(change.pair(), after);
        }
        runs.put(run, done);
    }

    /** The pairs that undoing a run restores. */
    List<Pair> restorable(RunId target) {
        List<Pair> restorable = new ArrayList<>();
        done(target).moves.forEach((pair, move) -> {
            if (!isUndone(target, pair) && stacks.getOrDefault(pair, List.of()).equals(move.after)) {
                restorable.add(pair);
            }
        });
        return restorable;
    }

    /** The pairs where a run is undone. */
    List<Pair> undone(RunId target) {
        return done(target).moves.keySet().stream()
                .filter(pair -> isUndone(target, pair))
                .toList();
    }

    /** An undo restores these pairs. */
    void undone(RunId run, RunId target, List<Pair> pairs) {
        Done done = new Done(target, new TreeMap<>());
        for (Pair pair : pairs) {
            Move move = done(target).move(pair);
            done.moves.put(pair, new Move(/* before= */ move.after, /* after= */ move.before));
            stacks.put(pair, move.before);
        }
        runs.put(run, done);
    }

    private boolean isUndone(RunId run, Pair pair) {
        return runs.entrySet().stream()
                .anyMatch(other -> run.equals(other.getValue().target)
                        && other.getValue().moves.containsKey(pair)
                        && !isUndone(other.getKey(), pair));
    }

    private Done done(RunId run) {
        Done done = runs.get(run);
        if (done == null) {
            throw new AssertionError("no run " + run);
        }
        return done;
    }

    private static @Nullable Assignment top(List<State> stack) {
        return stack.isEmpty() ? null : stack.get(stack.size() - 1).assignment;
    }

    /** A state, null for none, and the import that brought it. */
    private record State(RunId run, @Nullable Assignment assignment) {}

    /** What one run found in a pair and what it left. */
    private record Move(List<State> before, List<State> after) {}

    /** What one run did; for an undo, to which run. */
    private record Done(@Nullable RunId target, Map<Pair, Move> moves) {
        Move move(Pair pair) {
            Move move = moves.get(pair);
            if (move == null) {
                throw new AssertionError("nothing done to " + pair);
            }
            return move;
        }
    }
}

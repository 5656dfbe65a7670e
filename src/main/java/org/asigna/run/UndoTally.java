package org.asigna.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asigna.assignment.Pair;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.ledger.RunId;
import org.asigna.plan.Change;
import org.asigna.plan.folder.ChangesFile;
import org.asigna.run.undo.Undoing;
import org.jspecify.annotations.Nullable;

/** What the undoing of a run comes to: counts, findings, exit code. The same whether it is carried out or only shown. */
public final class UndoTally {
    private final RunId target;
    private final Place changes;
    private final Map<Change.Kind, Integer> restored = new LinkedHashMap<>();
    private final List<Finding> kept = new ArrayList<>();
    private int undone;
    private @Nullable RunId undoneBy;

    /** Nothing yet of a run that is to be undone. */
    public UndoTally(RunId target) {
        this.target = target;
        this.changes = Place.of(new Source(0, target + "/" + ChangesFile.NAME, "", List.of()));
    }

    /** Adds what becomes of one assignment. */
    public void add(Undoing undoing) {
        undoing.<Integer>fold(
                restoring -> restored.merge(restoring.change().kind(), 1, Integer::sum),
                keeping -> keep(keeping.pair(), keeping.by()),
                before -> {
                    undoneBy = before.by();
                    return ++undone;
                });
    }

    private int keep(Pair pair, RunId by) {
        String account = pair.account().text();
        String partner = pair.partner().text();
        kept.add(Finding.of(Code.PLAN_STALE, changes, account + " " + partner)
                .saying("later")
                .naming(account, partner, by.text()));
        return kept.size();
    }

    /** How many assignments are restored. */
    public int restored() {
        return restored.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One finding for each assignment that is kept; if none is restored and none is kept, why. */
    public List<Finding> findings() {
        return restored() == 0 && kept.isEmpty() ? List.of(nothing()) : List.copyOf(kept);
    }

    private Finding nothing() {
        Finding stale = Finding.of(Code.PLAN_STALE, changes, target.text());
        return undoneBy == null
                ? stale.saying("nothing").naming(target.text())
                : stale.saying("undone").naming(target.text(), undoneBy.text());
    }

    /** What to tell the shell. */
    public int exitCode() {
        if (restored() == 0) {
            return Ending.STALE;
        }
        return kept.isEmpty() ? Ending.DONE : Ending.SOME_REJECTED;
    }

    /** The counts as {@code run.json} shows them. */
    public Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Change.Kind kind : Change.Kind.values()) {
            counts.put(kind.word(), restored.getOrDefault(kind, 0));
        }
        counts.put("kept", kept.size());
        counts.put("undone", undone);
        counts.put("findings", Counts.findings(findings()));
        return counts;
    }
}

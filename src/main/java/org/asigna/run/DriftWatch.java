package org.asigna.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Departed;
import org.asigna.directory.Directory;
import org.asigna.finding.Finding;
import org.asigna.ledger.Drift;
import org.asigna.ledger.RunId;
import org.asigna.watch.DriftJudge;
import org.asigna.watch.Drifted;
import org.asigna.watch.Substitutes;

/** Judges all present assignments, and knows since when there is something to say of each. */
final class DriftWatch {
    private final House house;
    private final RunId run;
    private final Instant now;
    private final Departed departed;
    private final DriftJudge judge;
    private final Map<Drift.Key, Drift> gone = new HashMap<>();
    private final List<Drift> came = new ArrayList<>();
    private int judged;

    /**
     * Begins to watch.
     *
     * @param directory the one in force
     * @param run the run that sees what is new
     */
    DriftWatch(House house, Directory directory, LocalDate asOf, RunId run) {
        this.house = house;
        this.run = run;
        this.now = house.clock().instant();
        this.departed = new Departed(directory);
        Substitutes substitutes = new Substitutes(directory, departed);
        this.judge = new DriftJudge(directory, house.programme(), asOf, substitutes);
        house.ledger().present(assignment -> {
            departed.seek(assignment);
            substitutes.count(assignment);
        });
        departed.takeFrom(house.ledger()::departed);
        house.ledger().drift(drift -> gone.put(drift.key(), drift));
    }

    /** What has left the directory. */
    Departed departed() {
        return departed;
    }

    /**
     * Judges all, in the order of their pairs.
     *
     * @param step called before each
     * @param teller is told what there is to say of one, and since when, finding by finding
     */
    void judge(Runnable step, BiConsumer<Drifted, List<Drift>> teller) {
        house.ledger().present(assignment -> {
            step.run();
            judged++;
            judge.judge(assignment).ifPresent(drifted -> teller.accept(drifted, since(drifted)));
        });
    }

    private List<Drift> since(Drifted drifted) {
        return drifted.findings().stream()
                .map(finding -> since(drifted.assignment(), finding))
                .toList();
    }

    private Drift since(Assignment assignment, Finding finding) {
        Drift.Key key = Drift.Key.of(assignment.pair(), finding.code(), DriftJudge.about(finding));
        Drift known = gone.remove(key);
        if (known == null) {
            came.add(new Drift(key, run, now));
        }
        return Objects.requireNonNullElseGet(known, () -> came.get(came.size() - 1));
    }

    /** Notes in the ledger what is new, and what is no more. */
    void note() {
        if (!came.isEmpty() || !gone.isEmpty()) {
            house.ledger().drift(came, List.copyOf(gone.keySet()));
        }
    }

    int judged() {
        return judged;
    }

    int came() {
        return came.size();
    }

    int went() {
        return gone.size();
    }
}

package org.asigna.run.corrections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asigna.assignment.Decision;
import org.asigna.assignment.Decision.Accepted;
import org.asigna.assignment.Decision.Rejected;
import org.asigna.directory.Account;
import org.asigna.directory.Id;
import org.asigna.directory.Partner;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.plan.DecidedRows;
import org.asigna.plan.Outcome;
import org.jspecify.annotations.Nullable;

/** The rejected rows of a run by their source, each with its findings; the most urgent of a source come first. */
final class RejectedRows {
    /** Behind all days that matter. */
    private static final long NEVER = Long.MAX_VALUE;

    private static final Comparator<Entry> ORDER =
            Comparator.comparingLong(Entry::day).thenComparingInt(Entry::number);

    private final DecidedRows decided;
    private final RowFindings findings;
    private final Urgency urgency;
    private final Set<Id<Account>> accepted = new HashSet<>();
    private final Map<Source, List<Entry>> bySource = new LinkedHashMap<>();

    /**
     * The rows of a run that are rejected.
     *
     * @param decided all rows, settled
     * @param findings all findings, in the order of reports
     */
    RejectedRows(DecidedRows decided, List<Finding> findings, Urgency urgency) {
        this.decided = decided;
        this.findings = new RowFindings(findings);
        this.urgency = urgency;
        for (int row = 0; row < decided.size(); row++) {
            if (decided.outcome(row) == Outcome.REJECTED) {
                add(row);
            } else {
                noteAccepted(decided.decision(row).account());
            }
        }
        bySource.values().forEach(rows -> rows.sort(ORDER));
    }

    private void noteAccepted(@Nullable Id<Account> account) {
        if (account != null) {
            accepted.add(account);
        }
    }

    private void add(int row) {
        Decision decision = decided.decision(row);
        LocalDate day = urgency.of(decision.account());
        Place place = decision.place();
        int from = findings.start(place);
        bySource.computeIfAbsent(place.source(), key -> new ArrayList<>())
                .add(new Entry(row, from, findings.end(from, place), day == null ? NEVER : day.toEpochDay()));
    }

    /** The sources that have any, in the order read. */
    List<Source> sources() {
        return List.copyOf(bySource.keySet());
    }

    /** The rows of a source, the most urgent first. */
    Iterable<RejectedRow> of(Source source) {
        return () ->
                bySource.getOrDefault(source, List.of()).stream().map(this::row).iterator();
    }

    private RejectedRow row(Entry entry) {
        Decision decision = decided.decision(entry.number);
        return new RejectedRow(
                entry.number,
                decision.place(),
                decision.account(),
                partner(decision),
                replaces(decision),
                findings.between(entry.from, entry.to));
    }

    /** Whether its pair is not known and may be one that accepted rows name. */
    private boolean replaces(Decision decision) {
        Id<Account> account = decision.account();
        return account == null ? !accepted.isEmpty() : partner(decision) == null && accepted.contains(account);
    }

    private static @Nullable Id<Partner> partner(Decision decision) {
        return decision.fold(RejectedRows::partner, RejectedRows::partner).orElse(null);
    }

    private static Optional<Id<Partner>> partner(Accepted held) {
        return Optional.of(held.wish().pair().partner());
    }

    private static Optional<Id<Partner>> partner(Rejected wrong) {
        return Optional.ofNullable(wrong.partner());
    }

    /**
     * A row by its numbers.
     *
     * @param number its number among the decided rows
     * @param from where its findings start
     * @param to where they end
     * @param day the day that matters, counted from 1970
     */
    private record Entry(int number, int from, int to, long day) {}
}

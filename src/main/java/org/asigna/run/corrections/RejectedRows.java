package org.asigna.run.corrections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
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
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.plan.DecidedRows;
import org.asigna.plan.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The rejected rows of a run by their source, each with its findings; the most urgent of a source come first. Where the pair of
 * one is not known, the accepted rows whose pair it may turn out to name come along: together they say what that is to be.
 */
final class RejectedRows {
    /** Behind all days that matter. */
    private static final long NEVER = Long.MAX_VALUE;

    private static final Comparator<Entry> ORDER =
            Comparator.comparingLong(Entry::day).thenComparingInt(Entry::number);

    private final DecidedRows decided;
    private final RowFindings findings;
    private final Urgency urgency;
    private final BitSet taken = new BitSet();
    private final Set<Id<Account>> sought = new HashSet<>();
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
            }
        }
        bySource.values().forEach(rows -> rows.sort(ORDER));
    }

    private void add(int row) {
        Decision decision = decided.decision(row);
        Id<Account> account = decision.account();
        LocalDate urgent = urgency.of(account);
        long day = urgent == null ? NEVER : urgent.toEpochDay();
        Place place = decision.place();
        int from = findings.start(place);
        int to = findings.end(from, place);
        add(place.source(), new Entry(row, from, to, day));
        if (account == null) {
            suggested(findings.between(from, to)).forEach(possible -> addAccepted(possible, day));
        } else if (partner(decision) == null) {
            addAccepted(account, day);
        }
    }

    private void add(Source source, Entry entry) {
        bySource.computeIfAbsent(source, key -> new ArrayList<>()).add(entry);
    }

    /** The accounts that a row may mean which names none that is known. */
    private static List<Id<Account>> suggested(List<Finding> ofRow) {
        List<Id<Account>> accounts = new ArrayList<>();
        for (Finding finding : ofRow) {
            if (finding.code() == Code.ACCOUNT_UNKNOWN || finding.code() == Code.ACCOUNT_AMBIGUOUS) {
                finding.suggestions().forEach(suggestion -> accounts.add(new Id<>(suggestion.text())));
            }
        }
        return accounts;
    }

    /** Adds the rows of an account that ask for an assignment and are accepted, if they have not come along yet. */
    private void addAccepted(Id<Account> account, long day) {
        if (!sought.add(account)) {
            return;
        }
        for (int row : decided.of(account)) {
            if (decided.outcome(row) != Outcome.REJECTED && assigns(decided.decision(row))) {
                taken.set(row);
                add(decided.place(row).source(), new Entry(row, 0, 0, day));
            }
        }
    }

    private static boolean assigns(Decision decision) {
        return decision.fold(accepted -> accepted.wish().fold(assign -> true, remove -> false), rejected -> false);
    }

    /** The sources that have any, in the order read. */
    List<Source> sources() {
        return bySource.keySet().stream()
                .sorted(Comparator.comparingInt(Source::ordinal))
                .toList();
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
                taken.get(entry.number),
                decision.account() == null,
                findings.between(entry.from, entry.to));
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

package org.asigna.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Decision;
import org.asigna.assignment.Decision.Rejected;
import org.asigna.directory.Id;
import org.asigna.directory.Partner;
import org.asigna.directory.Programme;
import org.asigna.directory.Programme.PartnersPerAccount;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.jspecify.annotations.Nullable;

/** The settlement of one account, step by step. */
final class SettlingAccount {
    private final AccountCase account;
    private final Programme programme;
    private final LocalDate date;
    private final Scope scope;
    private final boolean scopeWithheld;

    private final Map<Id<Partner>, Assignment> present = new TreeMap<>();
    private final Map<Id<Partner>, PairRows> pairs = new LinkedHashMap<>();
    private final List<Rejected> wrong = new ArrayList<>();
    private final List<Place> rejected = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Place, Outcome> outcomes = new HashMap<>();
    private final Map<Id<Partner>, Change> changes = new TreeMap<>();
    private final Set<Id<Partner>> named = new HashSet<>();

    SettlingAccount(AccountCase account, Programme programme, LocalDate date, Scope scope, boolean scopeWithheld) {
        this.account = account;
        this.programme = programme;
        this.date = date;
        this.scope = scope;
        this.scopeWithheld = scopeWithheld;
        account.present().forEach(assignment -> present.put(assignment.partner(), assignment));
        account.rows().forEach(this::take);
    }

    Settled settle() {
        holdBackPairsOfWrongRows();
        rejectConflicts();
        holdBackWhatNarrows();
        rejectSecondPartners();
        List<Id<Partner>> removedByScope = removedByScope();
        int withheld = withheld();
        pairs.forEach(this::change);
        present.forEach((partner, assignment) -> {
            if (removedByScope.contains(partner)) {
                changes.put(partner, Change.byScope(assignment, scope));
            }
        });
        return new Settled(
                List.copyOf(changes.values()), findings, outcomes, removedByScope.size(), scopeWithheld ? withheld : 0);
    }

    private void take(Decision row) {
        row.fold(
                accepted -> {
                    Id<Partner> partner = accepted.wish().pair().partner();
                    named.add(partner);
                    pairs.computeIfAbsent(partner, key -> new PairRows()).add(accepted);
                    return outcomes.put(row.place(), Outcome.ACCEPTED);
                },
                refused -> {
                    wrong.add(refused);
                    rejected.add(refused.place());
                    if (refused.partner() != null) {
                        named.add(refused.partner());
                    }
                    return outcomes.put(row.place(), Outcome.REJECTED);
                });
    }

    private void holdBackPairsOfWrongRows() {
        Map<Id<Partner>, List<Place>> wrongRows = new HashMap<>();
        for (Rejected row : wrong) {
            if (row.partner() != null) {
                wrongRows
                        .computeIfAbsent(row.partner(), key -> new ArrayList<>())
                        .add(row.place());
            }
        }
        wrongRows.forEach((partner, places) -> {
            if (pairs.containsKey(partner)) {
                String rows = Rows.briefly(places);
                reject(partner, place -> Finding.of(Code.ROW_HELD_BACK, place).naming(rows));
            }
        });
    }

    private void rejectConflicts() {
        for (Id<Partner> partner : List.copyOf(pairs.keySet())) {
            PairRows rows = rows(partner);
            rows.disagreement().ifPresent(what -> {
                List<Place> places = rows.places();
                reject(partner, place -> Finding.of(Code.ROW_CONFLICT, place)
                        .saying(what)
                        .naming(Rows.othersBriefly(places, place)));
            });
        }
    }

    /** A wrong row that names no known partner may belong to any pair: none of them may shrink. */
    private void holdBackWhatNarrows() {
        List<Place> places = wrong.stream()
                .filter(row -> row.partner() == null)
                .map(Rejected::place)
                .toList();
        if (places.isEmpty()) {
            return;
        }
        String rows = Rows.briefly(places);
        for (Id<Partner> partner : List.copyOf(pairs.keySet())) {
            Optional<Assignment> before = Optional.ofNullable(present.get(partner));
            Optional<Assignment> after = rows(partner).wanted();
            if (before.isPresent() && after.isPresent() && after.get().narrows(before.get())) {
                reject(partner, place -> Finding.of(Code.ROW_HELD_BACK, place)
                        .saying("partner-not-known")
                        .naming(rows));
            }
        }
    }

    private void rejectSecondPartners() {
        if (programme.partnersPerAccount() == PartnersPerAccount.MANY) {
            return;
        }
        boolean scopeMakesRoom = !removedByScope().isEmpty();
        List<Id<Partner>> wanted = pairs.entrySet().stream()
                .filter(pair -> pair.getValue().wanted().isPresent())
                .sorted(Comparator.comparing(pair -> pair.getValue().first()))
                .map(Map.Entry::getKey)
                .toList();
        Optional<Id<Partner>> staying = staying();
        Optional<Id<Partner>> brought = Optional.empty();
        boolean refused = false;
        for (Id<Partner> partner : wanted) {
            if (present.containsKey(partner)) {
                continue;
            }
            if (staying.isPresent()) {
                refused |= rejectSecond(partner, staying.get(), null);
            } else if (brought.isPresent()) {
                refused |= rejectSecond(partner, null, rows(brought.get()).first());
            } else {
                brought = Optional.of(partner);
            }
        }
        if (refused && scopeMakesRoom) {
            rejectSecondPartners();
        }
    }

    private boolean rejectSecond(Id<Partner> partner, @Nullable Id<Partner> staying, @Nullable Place earlier) {
        reject(
                partner,
                place -> staying != null
                        ? Finding.of(Code.PARTNER_SECOND, place).naming(staying.text())
                        : Finding.of(Code.PARTNER_SECOND, place)
                                .saying("row")
                                .naming(earlier == null ? "" : earlier.rowName()));
        return true;
    }

    /** A partner that is present and that this run does not remove. */
    private Optional<Id<Partner>> staying() {
        List<Id<Partner>> gone = removedByScope();
        return present.keySet().stream()
                .filter(partner -> !gone.contains(partner))
                .filter(partner ->
                        !pairs.containsKey(partner) || rows(partner).wanted().isPresent())
                .findFirst();
    }

    /** What the scope removes: nothing while it is withheld, or while any row of the account is rejected. */
    private List<Id<Partner>> removedByScope() {
        return scopeWithheld || !rejected.isEmpty() ? List.of() : unnamed();
    }

    private int withheld() {
        int count = scopeWithheld || !rejected.isEmpty() ? unnamed().size() : 0;
        if (count > 0 && !scopeWithheld) {
            Place first = rejected.stream().min(Comparator.naturalOrder()).orElseThrow();
            findings.add(
                    Finding.of(Code.REMOVALS_WITHHELD, first, account.account().text())
                            .naming(account.account().text(), count, first.rowName()));
        }
        return count;
    }

    /** The present partners that the scope speaks of and that no row names. */
    private List<Id<Partner>> unnamed() {
        boolean applies = scope == Scope.ALL
                || (scope == Scope.ACCOUNTS
                        && account.rows().stream()
                                .anyMatch(row -> row.fold(
                                        accepted -> accepted.wish().fold(assign -> true, remove -> false),
                                        Rejected::assigns)));
        return applies
                ? present.keySet().stream()
                        .filter(partner -> !named.contains(partner))
                        .toList()
                : List.of();
    }

    private void change(Id<Partner> partner, PairRows rows) {
        Set<Place> repeated = rows.repeated();
        List<Place> asking = new ArrayList<>();
        for (Place place : rows.places()) {
            if (repeated.contains(place)) {
                outcomes.put(place, Outcome.REPEATED);
                findings.add(Finding.of(Code.ROW_REPEATED, place).naming(Rows.briefly(asking)));
            } else {
                asking.add(place);
            }
        }
        Assignment before = present.get(partner);
        Optional<Assignment> after = rows.wanted();
        after.flatMap(wanted -> LeftOut.of(wanted, account.expiring(), date, programme, rows.first()))
                .ifPresent(findings::add);
        if (before == null && after.isEmpty()) {
            findings.add(Finding.of(Code.NOTHING_TO_REMOVE, rows.first())
                    .naming(account.account().text(), partner.text()));
        } else {
            changes.put(partner, Change.of(before, after.orElse(null), Rows.named(asking)));
        }
    }

    private void reject(Id<Partner> partner, Function<Place, Finding> because) {
        for (Place place : rows(partner).places()) {
            findings.add(because.apply(place));
            outcomes.put(place, Outcome.REJECTED);
            rejected.add(place);
        }
        pairs.remove(partner);
    }

    private PairRows rows(Id<Partner> partner) {
        PairRows rows = pairs.get(partner);
        if (rows == null) {
            throw new IllegalStateException("no rows left for partner " + partner);
        }
        return rows;
    }
}

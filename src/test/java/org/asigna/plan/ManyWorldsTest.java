package org.asigna.plan;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Decision.Accepted;
import org.asigna.assignment.Decision.Rejected;
import org.asigna.assignment.Pair;
import org.asigna.directory.Account;
import org.asigna.directory.Id;
import org.asigna.directory.Programme.PartnersPerAccount;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.fixture.APlan.Made;
import org.asigna.fixture.ARow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold in every world, tried in many small ones; each is made of its seed, which a failure tells. */
class ManyWorldsTest {
    private static final int WORLDS = 1000;
    private static final List<Scope> SCOPES = List.of(Scope.values());

    /** Otherwise the other tests would prove little. */
    @Test
    void theWorldsShowEveryOutcomeEveryChangeAndWhatRowsDoToEachOther() {
        Set<Object> seen = new HashSet<>();
        for (PartnersPerAccount programme : PartnersPerAccount.values()) {
            inEachWorld(programme, (world, scope, told) -> {
                Made made = world.plan(scope).of(world.rows());
                seen.addAll(made.outcomes().values());
                made.changes().forEach(change -> seen.add(change.kind()));
                made.findings().forEach(finding -> seen.add(finding.code()));
            });
        }
        assertThat(seen).contains((Object[]) Outcome.values()).contains((Object[]) Change.Kind.values());
        assertThat(seen)
                .contains(
                        Code.ROW_REPEATED,
                        Code.ROW_CONFLICT,
                        Code.ROW_HELD_BACK,
                        Code.PARTNER_SECOND,
                        Code.NOTHING_TO_REMOVE,
                        Code.REMOVALS_WITHHELD,
                        Code.SELECTED_LEAVES_EXPIRING,
                        Code.ACCOUNT_AMBIGUOUS,
                        Code.PARTNER_AMBIGUOUS,
                        Code.CONTACT_AMBIGUOUS,
                        Code.PARTNER_NOT_INVITED,
                        Code.LICENSE_OF_OTHER_ACCOUNT);
    }

    @ParameterizedTest
    @EnumSource
    void theBalanceHolds(PartnersPerAccount programme) {
        inEachWorld(programme, (world, scope, told) -> {
            Made made = world.plan(scope).of(world.rows());

            Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
            made.outcomes().values().forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
            assertThat(made.outcomes()).as(told).hasSameSizeAs(world.rows());
            assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
                    .as(told)
                    .isEqualTo(world.rows().size());
        });
    }

    @ParameterizedTest
    @EnumSource
    void aRowIsRejectedIfAndOnlyIfAnErrorSaysWhy(PartnersPerAccount programme) {
        inEachWorld(programme, (world, scope, told) -> {
            Made made = world.plan(scope).of(world.rows());

            Set<Integer> wrong = made.findings().stream()
                    .filter(Finding::isError)
                    .map(finding -> finding.place().row())
                    .collect(toSet());
            assertThat(rowsOf(made, Outcome.REJECTED)).as(told).isEqualTo(wrong);
        });
    }

    @ParameterizedTest
    @EnumSource(names = "MANY")
    void theOrderOfRowsDecidesNothing(PartnersPerAccount programme) {
        inEachWorld(programme, (world, scope, told) -> {
            List<Integer> order = new ArrayList<>(
                    IntStream.range(0, world.rows().size()).boxed().toList());
            Collections.shuffle(order, new Random(told.hashCode()));
            List<ARow> shuffled = order.stream().map(world.rows()::get).toList();

            Made made = world.plan(scope).of(world.rows());
            Made other = world.plan(scope).of(shuffled);

            assertThat(other.after()).as(told).isEqualTo(made.after());
            Set<Integer> rejectedThen = rowsOf(other, Outcome.REJECTED).stream()
                    .map(row -> order.get(row - 2) + 2)
                    .collect(toSet());
            assertThat(rejectedThen).as(told).isEqualTo(rowsOf(made, Outcome.REJECTED));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aPlanThatWasAppliedChangesNothingWhenMadeAgain(PartnersPerAccount programme) {
        inEachWorld(programme, (world, scope, told) -> {
            List<ARow> rows = world.rowsWhoseRemovalsNameAnId();
            Made made = world.plan(Scope.ROWS).of(rows);
            Made again = world.plan(Scope.ROWS).beside(made.after()).of(rows);

            assertThat(again.changes()).as(told).allSatisfy(change -> assertThat(change.kind())
                    .isEqualTo(Change.Kind.UNCHANGED));
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatAnAcceptedRowAsksForIsInTheChanges(PartnersPerAccount programme) {
        inEachWorld(programme, (world, scope, told) -> {
            Made made = world.plan(scope).of(world.rows());

            Map<Pair, Change> changes = new HashMap<>();
            made.changes().forEach(change -> changes.put(change.pair(), change));
            for (Accepted row : takenRows(made)) {
                Change change = changes.get(row.wish().pair());
                Assignment after = change == null ? null : change.after();
                assertThat(row.wish().<Boolean>fold(wanted -> holds(wanted, after), pair -> after == null))
                        .as(told + ", row " + row.place().row())
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aPairIsWholeOrNotAtAll(PartnersPerAccount programme) {
        inEachWorld(programme, (world, scope, told) -> {
            Made made = world.plan(scope).of(world.rows());

            Set<Pair> taken =
                    takenRows(made).stream().map(row -> row.wish().pair()).collect(toSet());
            Set<Pair> changed = made.changes().stream().map(Change::pair).collect(toSet());
            for (Pair pair : rejectedPairs(made)) {
                assertThat(taken).as(told).doesNotContain(pair);
                assertThat(changed).as(told).doesNotContain(pair);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void nothingNarrowsBesideAWrongRowThatNamesNoKnownPartner(PartnersPerAccount programme) {
        inEachWorld(programme, (world, scope, told) -> {
            Made made = world.plan(scope).of(world.rows());

            Set<Id<Account>> unclear = made.decisions().stream()
                    .flatMap(decision -> decision.fold(accepted -> Stream.<Rejected>empty(), Stream::of))
                    .filter(rejected -> rejected.partner() == null)
                    .flatMap(rejected -> Stream.ofNullable(rejected.account()))
                    .collect(toSet());
            assertThat(made.changes()).as(told).filteredOn(Change::narrows).allSatisfy(change -> assertThat(unclear)
                    .doesNotContain(change.pair().account()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aScopeRemovesNothingFromAnAccountThatARejectedRowNames(PartnersPerAccount programme) {
        inEachWorld(programme, (world, scope, told) -> {
            Made made = world.plan(scope).of(world.rows());

            Set<Id<Account>> wrong = made.decisions().stream()
                    .filter(decision -> made.outcomes().get(decision.place()) == Outcome.REJECTED)
                    .flatMap(decision -> Stream.ofNullable(decision.account()))
                    .collect(toSet());
            boolean anyUnknown = made.decisions().stream().anyMatch(decision -> decision.account() == null);
            assertThat(made.changes())
                    .as(told)
                    .filteredOn(change -> change.source().startsWith("scope"))
                    .allSatisfy(change -> assertThat(anyUnknown).isFalse())
                    .allSatisfy(change ->
                            assertThat(wrong).doesNotContain(change.pair().account()));
        });
    }

    @ParameterizedTest
    @EnumSource(names = "ONE")
    void noAccountIsBroughtASecondPartner(PartnersPerAccount programme) {
        inEachWorld(programme, (world, scope, told) -> {
            Made made = world.plan(scope).of(world.rows());

            Map<Id<Account>, Integer> before = partnersByAccount(made.before());
            partnersByAccount(made.after()).forEach((account, count) -> assertThat(count)
                    .as(told + ", account " + account)
                    .isLessThanOrEqualTo(Math.max(1, before.getOrDefault(account, 0))));
        });
    }

    private static Set<Integer> rowsOf(Made made, Outcome outcome) {
        return made.outcomes().entrySet().stream()
                .filter(entry -> entry.getValue() == outcome)
                .map(entry -> entry.getKey().row())
                .collect(toSet());
    }

    /** The rows that were not rejected in the end. */
    private static List<Accepted> takenRows(Made made) {
        return made.decisions().stream()
                .filter(decision -> made.outcomes().get(decision.place()) != Outcome.REJECTED)
                .flatMap(decision -> decision.fold(Stream::of, rejected -> Stream.<Accepted>empty()))
                .toList();
    }

    /** The pairs, as far as they are known, of the rows that were rejected in the end. */
    private static Set<Pair> rejectedPairs(Made made) {
        return made.decisions().stream()
                .filter(decision -> made.outcomes().get(decision.place()) == Outcome.REJECTED)
                .flatMap(decision -> decision.fold(
                        accepted -> Stream.of(accepted.wish().pair()),
                        rejected -> rejected.account() == null || rejected.partner() == null
                                ? Stream.<Pair>empty()
                                : Stream.of(new Pair(rejected.account(), rejected.partner()))))
                .collect(toSet());
    }

    private static Map<Id<Account>, Integer> partnersByAccount(List<Assignment> assignments) {
        Map<Id<Account>, Integer> counts = new HashMap<>();
        assignments.forEach(assignment -> counts.merge(assignment.account(), 1, Integer::sum));
        return counts;
    }

    private static boolean holds(Assignment wanted, @Nullable Assignment after) {
        return after != null
                && after.contact().equals(wanted.contact())
                && after.visibility() == wanted.visibility()
                && after.licenses().containsAll(wanted.licenses());
    }

    private static void inEachWorld(PartnersPerAccount programme, Check check) {
        for (long seed = 1; seed <= WORLDS; seed++) {
            Scope scope = SCOPES.get((int) (seed % SCOPES.size()));
            World world = new World(seed, programme);
            check.check(world, scope, "seed " + seed + ", " + programme + ", scope " + scope + ": " + world.rows());
        }
    }

    private interface Check {
        void check(World world, Scope scope, String told);
    }
}

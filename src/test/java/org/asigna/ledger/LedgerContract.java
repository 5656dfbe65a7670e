package org.asigna.ledger;

import static org.asigna.ledger.Sample.MONDAY;
import static org.asigna.ledger.Sample.TUESDAY;
import static org.asigna.ledger.Sample.aRun;
import static org.asigna.ledger.Sample.change;
import static org.asigna.ledger.Sample.end;
import static org.asigna.ledger.Sample.everything;
import static org.asigna.ledger.Sample.selected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Pair;
import org.asigna.directory.Account;
import org.asigna.directory.Departure;
import org.asigna.directory.Departures;
import org.asigna.directory.Id;
import org.asigna.finding.Code;
import org.asigna.plan.Change;
import org.junit.jupiter.api.Test;

/** What every ledger must do, whatever database it is in. */
public abstract class LedgerContract extends LedgerStory {
    protected abstract Firings firings();

    @Test
    void givesThePresentInTheOrderOfPairs() throws IOException {
        Assignment a = everything("acme", "P-2", "ana");
        Assignment b = selected("ACME", "P-10", "Ben", "L-2", "l-1");
        Assignment c = everything("00123", "p-1", "ana");
        Assignment d = everything("Zeta", "P-1", "ana");

        imported(change(null, a), change(null, b), change(null, c), change(null, d));

        assertThat(present()).containsExactly(c, b, a, d).isSortedAccordingTo((x, y) -> x.pair()
                .compareTo(y.pair()));
    }

    @Test
    void givesBackEachTextToTheLetter() throws IOException {
        Assignment odd = selected("=1+1", "@P", "-José ✓ '", "+L", "'L", "a;b", "a\\b", "a\\;", "ñ");

        imported(change(null, odd));

        assertThat(present()).singleElement().satisfies(found -> {
            assertThat(found.toString()).isEqualTo(odd.toString());
            assertThat(found).isEqualTo(odd);
        });
    }

    @Test
    void comparesAccountsAndPartnersWithoutRegardToCase() throws IOException {
        imported(change(null, everything("acme-É", "p-1", "ana")));

        assertThatThrownBy(() -> imported(change(null, everything("ACME-é", "P-1", "ben"))))
                .isInstanceOf(AssignmentMovedException.class);
        assertThat(ledger().history(new Id<>("Acme-É"), new Id<>("P-1"))).hasSize(1);
    }

    @Test
    void streamsMoreAssignmentsThanAPageHolds() throws IOException {
        Change[] many = IntStream.range(0, 12_345)
                .mapToObj(i -> change(null, everything("%05d".formatted(i / 3), "P-" + i % 3, "ana")))
                .toArray(Change[]::new);

        RunId run = imported(many);

        List<Change> remembered = new ArrayList<>();
        ledger().changes(run, remembered::add);
        assertThat(present())
                .containsExactlyElementsOf(
                        Arrays.stream(many).map(Change::subject).toList());
        assertThat(remembered).containsExactly(many);
    }

    @Test
    void remembersSinceWhenSomethingSpeaksAgainstAnAssignment() {
        RunId check = begun(aRun("check", MONDAY)).id();
        Pair pair = new Pair(new Id<>("ACME"), new Id<>("P-1"));
        Drift contact = new Drift(Drift.Key.of(pair, Code.CONTACT_INACTIVE, ""), check, MONDAY);
        Drift license = new Drift(Drift.Key.of(pair, Code.LICENSE_UNKNOWN, "L-1"), check, TUESDAY);
        ledger().drift(List.of(contact, license), List.of());

        ledger().drift(List.of(), List.of(Drift.Key.of(pair, Code.CONTACT_INACTIVE, "")));

        assertThat(drift()).containsExactly(license);
        assertThat(license.key()).isEqualTo(new Drift.Key("acme", "p-1", "license-unknown", "l-1"));
    }

    @Test
    void notesNoneOfTheDriftIfOneIsKnownAlready() {
        RunId check = begun(aRun("check", MONDAY)).id();
        Pair pair = new Pair(new Id<>("ACME"), new Id<>("P-1"));
        Drift known = new Drift(Drift.Key.of(pair, Code.CONTACT_INACTIVE, ""), check, MONDAY);
        Drift other = new Drift(Drift.Key.of(pair, Code.PARTNER_INACTIVE, ""), check, MONDAY);
        ledger().drift(List.of(known), List.of());

        assertThatThrownBy(() -> ledger().drift(List.of(other, known), List.of()))
                .isInstanceOf(RuntimeException.class);

        assertThat(drift()).containsExactly(known);
    }

    @Test
    void remembersHowFarTheScheduleIsTakenCareOf() {
        assertThat(firings().find("night")).isEmpty();

        firings().know("night", MONDAY, "renewals-1:/home");
        firings().know("night", TUESDAY, "renewals-2:/home");

        assertThat(firings().find("night"))
                .contains(new Firing(
                        "night", MONDAY, "renewals-1:/home", Optional.of(new Firing.End(MONDAY, Optional.empty()))));
    }

    @Test
    void letsOneOfTwoTakeWhatIsDue() {
        firings().know("night", MONDAY, "renewals-1:/home");
        Firing found = firings().find("night").orElseThrow();

        assertThat(firings().take(found, TUESDAY, "renewals-1:/home")).isTrue();
        assertThat(firings().take(found, TUESDAY.plusSeconds(1), "renewals-2:/home"))
                .isFalse();

        assertThat(firings().find("night"))
                .contains(new Firing("night", TUESDAY, "renewals-1:/home", Optional.empty()));
    }

    @Test
    void remembersHowAJobEndedUnlessItWasTakenSince() {
        firings().know("night", MONDAY, "renewals-1:/home");
        Firing found = firings().find("night").orElseThrow();
        firings().take(found, TUESDAY, "renewals-1:/home");

        firings().end("night", MONDAY, TUESDAY.plusSeconds(5), 1);
        assertThat(firings().find("night").orElseThrow().end()).isEmpty();
        firings().end("night", TUESDAY, TUESDAY.plusSeconds(9), 3);

        assertThat(firings().find("night").orElseThrow().end())
                .contains(new Firing.End(TUESDAY.plusSeconds(9), Optional.of(3)));
    }

    private List<Drift> drift() {
        List<Drift> drift = new ArrayList<>();
        ledger().drift(drift::add);
        return drift;
    }

    @Test
    void carriesOutEachKindOfChangeAndCountsIt() throws IOException {
        Assignment kept = everything("A-1", "P-1", "ana");
        Assignment narrowed = selected("A-2", "P-1", "ana", "L-1");
        Assignment gone = selected("A-3", "P-1", "ana", "L-3");
        Assignment fresh = everything("A-4", "P-1", "ana");
        imported(change(null, kept), change(null, everything("A-2", "P-1", "ana")), change(null, gone));

        Application application = importing(
                change(kept, kept),
                change(everything("A-2", "P-1", "ana"), narrowed),
                change(gone, null),
                change(null, fresh));

        assertThat(application).isEqualTo(new Application.Applied(1, 1, 1, 1));
        assertThat(present()).containsExactly(kept, narrowed, fresh);
    }

    @Test
    void appliesAPlanOnceAndSaysWhichRunDidIt() throws IOException {
        RunId plan = planned();
        Run first = begun(aRun("apply", TUESDAY).applying(plan));
        Run second = begun(aRun("apply", TUESDAY.plusSeconds(1)).applying(plan));
        Changes changes = Changes.of(List.of(change(null, everything("A-1", "P-1", "ana"))));

        Application done = ledger().apply(first.id(), plan, changes, TUESDAY);
        Application refused = ledger().apply(second.id(), plan, changes, TUESDAY.plusSeconds(2));

        assertThat(done).isEqualTo(new Application.Applied(1, 0, 0, 0));
        assertThat(refused).isEqualTo(new Application.AlreadyApplied(first.id(), TUESDAY));
        assertThat(run(plan).status()).isEqualTo(RunStatus.APPLIED);
        assertThat(run(plan).appliedBy()).isEqualTo(first.id());
        assertThat(run(first.id()).status()).isEqualTo(RunStatus.APPLIED);
        assertThat(run(first.id()).plan()).isEqualTo(plan);
        assertThat(run(second.id()).status()).isEqualTo(RunStatus.RUNNING);
    }

    @Test
    void doesNotApplyWhatIsNotPlanned() throws IOException {
        RunId refused = begun(aRun("plan", MONDAY)).id();
        ledger().finish(refused, end(RunStatus.REFUSED, MONDAY));
        RunId apply = begun(aRun("apply", TUESDAY)).id();

        assertThat(ledger().apply(apply, refused, Changes.of(List.of()), TUESDAY))
                .isEqualTo(new Application.NotApplicable(RunStatus.REFUSED));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ledger().apply(apply, new RunId("20200101-000000-none"), Changes.of(List.of()), TUESDAY))
                .withMessageContaining("20200101-000000-none");
    }

    @Test
    void leavesEverythingAsItWasWhenAStateBeforeIsNotThePresentOne() throws IOException {
        Assignment present = selected("A-1", "P-1", "ana", "L-1", "L-2");
        imported(change(null, present), change(null, everything("A-2", "P-1", "ana")));
        Change good = change(null, everything("A-0", "P-1", "ana"));
        Assignment otherLicences = selected("A-1", "P-1", "ana", "L-1");
        Assignment otherContact = selected("A-1", "P-1", "ben", "L-1", "L-2");
        Assignment otherView = everything("A-1", "P-1", "ana");

        assertMoved(good, change(otherLicences, otherView));
        assertMoved(good, change(otherContact, otherView));
        assertMoved(good, change(otherView, otherLicences));
        assertMoved(good, change(otherContact, null));
        assertMoved(good, change(null, otherContact));
        assertMoved(good, change(everything("A-9", "P-1", "ana"), null));
    }

    @Test
    void leavesEverythingAsItWasWhenThePlanCannotBeReadToItsEnd() throws IOException {
        RunId plan = planned();
        RunId apply = begun(aRun("apply", TUESDAY)).id();
        Iterator<Integer> numbers = IntStream.range(0, 1_500).iterator();
        Changes broken = () -> {
            if (!numbers.hasNext()) {
                throw new IOException("the disk is gone");
            }
            return change(null, everything("A-" + numbers.next(), "P-1", "ana"));
        };

        assertThatThrownBy(() -> ledger().apply(apply, plan, broken, TUESDAY))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
        assertThat(present()).isEmpty();
        assertThat(run(plan).status()).isEqualTo(RunStatus.PLANNED);
        assertThat(run(apply).status()).isEqualTo(RunStatus.RUNNING);
        assertThat(ledger().apply(apply, plan, Changes.of(List.of()), TUESDAY))
                .isEqualTo(new Application.Applied(0, 0, 0, 0));
    }

    @Test
    void remembersTheStatesBeforeAndAfterNewestFirst() throws IOException {
        Assignment before = everything("A-1", "P-1", "ana");
        Assignment after = selected("A-1", "P-1", "ben", "L-1");
        Assignment second = everything("A-1", "P-2", "eva");
        Change created = change(null, before);
        Change updated = Change.of(before, after, "requests.csv:12,15");
        Change removed = change(after, null);
        RunId one = imported(created, change(null, second));
        RunId two = importedAt(TUESDAY, updated);
        RunId three = importedAt(TUESDAY.plusSeconds(60), removed);

        Id<Account> account = new Id<>("a-1");
        assertThat(ledger().history(account, new Id<>("p-1")))
                .containsExactly(
                        new PastChange(three, TUESDAY.plusSeconds(60), removed),
                        new PastChange(two, TUESDAY, updated),
                        new PastChange(one, MONDAY, created));
        assertThat(ledger().history(account, null))
                .hasSize(4)
                .last()
                .isEqualTo(new PastChange(one, MONDAY, change(null, second)));
        assertThat(ledger().history(new Id<>("A-2"), null)).isEmpty();
    }

    @Test
    void tellsWhatWasDoneSinceToThePairsOfARunNewestFirst() throws IOException {
        Assignment first = everything("A-1", "P-1", "ana");
        Assignment second = selected("A-1", "P-1", "ben", "L-1");
        Assignment alone = everything("A-2", "P-1", "ana");
        RunId one = imported(change(null, first));
        RunId two = importedAt(TUESDAY, change(first, second), change(null, alone));
        RunId three = importedAt(TUESDAY.plusSeconds(1), change(null, everything("A-1", "P-2", "ana")));
        RunId four = importedAt(TUESDAY.plusSeconds(2), change(second, null));

        assertThat(since(one)).containsExactly(List.of(four, two, one));
        assertThat(since(two)).containsExactly(List.of(four, two), List.of(two));
        assertThat(since(three)).containsExactly(List.of(three));
        assertThat(since(new RunId("20200101-000000-none"))).isEmpty();
    }

    @Test
    void streamsWhatWasDoneSinceToMorePairsThanAPageHolds() throws IOException {
        Change[] many = IntStream.range(0, 2_500)
                .mapToObj(i -> change(null, everything("%05d".formatted(i / 3), "P-" + i % 3, "ana")))
                .toArray(Change[]::new);
        RunId created = imported(many);
        RunId removed = importedAt(
                TUESDAY,
                Arrays.stream(many).map(made -> change(made.after(), null)).toArray(Change[]::new));

        List<Pair> pairs = new ArrayList<>();
        ledger().changesSince(created, newestFirst -> {
            assertThat(newestFirst).extracting(PastChange::run).containsExactly(removed, created);
            pairs.add(newestFirst.get(0).change().pair());
        });

        assertThat(pairs)
                .containsExactlyElementsOf(Arrays.stream(many).map(Change::pair).toList());
    }

    @Test
    void ordersWhatWasDoneAsItWasDoneThoughTheClockWentBack() throws IOException {
        Assignment assignment = everything("A-1", "P-1", "ana");
        RunId one = importedAt(TUESDAY, change(null, assignment));
        RunId two = importedAt(MONDAY, change(assignment, null));
        RunId three = importedAt(MONDAY, change(null, assignment));

        assertThat(since(one)).containsExactly(List.of(three, two, one));
        assertThat(ledger().history(new Id<>("A-1"), null))
                .extracting(PastChange::run, PastChange::at)
                .containsExactly(
                        tuple(three, TUESDAY.plusNanos(2_000)),
                        tuple(two, TUESDAY.plusNanos(1_000)),
                        tuple(one, TUESDAY));
    }

    private List<List<RunId>> since(RunId run) {
        List<List<RunId>> pairs = new ArrayList<>();
        ledger().changesSince(
                        run,
                        newestFirst -> pairs.add(
                                newestFirst.stream().map(PastChange::run).toList()));
        return pairs;
    }

    @Test
    void keepsARunFromItsBeginningToItsEnd() {
        Run run = begun(aRun("plan", MONDAY));
        assertThat(run(run.id())).isEqualTo(run);

        ledger().finish(
                        run.id(),
                        new RunEnd(
                                RunStatus.PLANNED,
                                3,
                                TUESDAY,
                                "[{\"file\":\"r.csv\"}]",
                                "{\"read\":17}",
                                "hash-of-plan",
                                "revision-1"));

        Run ended = run(run.id());
        assertThat(ended.status()).isEqualTo(RunStatus.PLANNED);
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.finishedAt()).isEqualTo(TUESDAY);
        assertThat(ended.inputs()).isEqualTo("[{\"file\":\"r.csv\"}]");
        assertThat(ended.counts()).isEqualTo("{\"read\":17}");
        assertThat(ended.planHash()).isEqualTo("hash-of-plan");
        assertThat(ended.revision()).isEqualTo("revision-1");
        assertThat(ended.options()).isEqualTo("{\"scope\":\"rows\"}");
    }

    @Test
    void listsRunsNewestFirst() {
        Run early = begun(aRun("sync", MONDAY));
        Run late = begun(aRun("plan", TUESDAY));

        assertThat(ledger().runs()).containsExactly(late, early);
        assertThat(ledger().run(new RunId("20200101-000000-none"))).isEmpty();
    }

    @Test
    void marksWhatNeverEndedAsInterruptedUntilItIsFinished() {
        RunId died = begun(aRun("plan", MONDAY)).id();
        RunId ended = planned();

        assertThat(ledger().interrupted()).extracting(Run::id).containsExactly(died);
        assertThat(run(died).status()).isEqualTo(RunStatus.INTERRUPTED);
        assertThat(run(ended).status()).isEqualTo(RunStatus.PLANNED);
        assertThat(ledger().interrupted())
                .as("until it is finished")
                .extracting(Run::id)
                .containsExactly(died);
        ledger().finish(died, new RunEnd(RunStatus.INTERRUPTED, null, TUESDAY, "[]", "{}", null, null));
        assertThat(run(died).finishedAt()).isEqualTo(TUESDAY);
        assertThat(run(died).exitCode()).isNull();
        assertThat(ledger().interrupted()).isEmpty();
    }

    @Test
    void neverTakesBackThatARunWasAppliedWhateverBefellItAfterwards() throws IOException {
        RunId run = begun(aRun("import", MONDAY)).id();
        ledger().apply(run, run, Changes.of(List.of()), MONDAY);

        assertThat(ledger().interrupted())
                .extracting(Run::id, Run::status)
                .containsExactly(tuple(run, RunStatus.APPLIED));
        ledger().finish(run, new RunEnd(RunStatus.FAILED, 1, TUESDAY, "[]", "{}", null, null));

        assertThat(run(run).status()).isEqualTo(RunStatus.APPLIED);
        assertThat(run(run).exitCode()).isEqualTo(1);
        assertThat(ledger().interrupted()).isEmpty();
    }

    @Test
    void knowsWhichRevisionIsInForceAndWhichWere() {
        assertThat(ledger().currentRevision()).isEmpty();
        RunId first = begun(aRun("sync", MONDAY)).id();
        RunId second = begun(aRun("sync", TUESDAY)).id();
        Publication old = new Publication("revision-1", first, "renewals-1", MONDAY);
        Publication fresh = new Publication("revision-2", second, "renewals-1", TUESDAY);

        ledger().publish(old, Departures.NONE);
        ledger().publish(fresh, Departures.NONE);

        assertThat(ledger().currentRevision()).contains(fresh);
        assertThat(ledger().publications()).containsExactly(fresh, old);
        assertThat(run(first).status()).isEqualTo(RunStatus.SYNCED);
        assertThat(run(second).revision()).isEqualTo("revision-2");
    }

    @Test
    void remembersWhatLeftTheDirectoryAsItWasLastKnown() {
        Departure account = Departure.ofAccount("00123", "=Ñandú & Co");
        Departure partner = Departure.ofPartner("p-1", "Nube Clara S.L.", "Gold");
        Departure contact = Departure.ofContact("P-1", "", "ana@p1.example");
        synced("revision-2", partner, contact, account, Departure.ofAccount("a-9", "Baker"));

        Departure again = Departure.ofPartner("P-1", "Nube Clara Group S.L.", "");
        synced("revision-3", again);
        synced("revision-4");

        assertThat(departed())
                .containsExactly(account, Departure.ofAccount("a-9", "Baker"), again, contact)
                .extracting(departure -> departure.id().text())
                .containsExactly("00123", "a-9", "P-1", "P-1");
    }

    @Test
    void streamsMoreDeparturesThanAPageHolds() {
        Departure[] many = IntStream.range(0, 12_345)
                .mapToObj(i -> Departure.ofAccount("%05d".formatted(i), "Account " + i))
                .toArray(Departure[]::new);

        synced("revision-2", many);

        assertThat(departed()).containsExactly(many);
    }

    @Test
    void publishesNothingWhenWhatLeftCannotBeReadToTheEnd() {
        RunId sync = begun(aRun("sync", MONDAY)).id();
        Publication publication = new Publication("revision-2", sync, "renewals-1", MONDAY);
        Departures broken = consumer -> {
            IntStream.range(0, 1_500).forEach(i -> consumer.accept(Departure.ofAccount("A-" + i, "Account " + i)));
            throw new UncheckedIOException(new IOException("the disk is gone"));
        };

        assertThatThrownBy(() -> ledger().publish(publication, broken)).hasRootCauseMessage("the disk is gone");
        assertThat(ledger().currentRevision()).isEmpty();
        assertThat(departed()).isEmpty();
        assertThat(run(sync).status()).isEqualTo(RunStatus.RUNNING);
    }

    private void assertMoved(Change... changes) {
        List<Assignment> before = present();
        Run run = begun(aRun("import", TUESDAY));
        assertThatThrownBy(() -> ledger().apply(run.id(), run.id(), Changes.of(List.of(changes)), TUESDAY))
                .isInstanceOfSatisfying(AssignmentMovedException.class, moved -> assertThat(moved.pair())
                        .isEqualTo(changes[changes.length - 1].pair()))
                .hasMessageContaining("ledger.moved");
        assertThat(present()).isEqualTo(before);
        assertThat(run(run.id())).isEqualTo(run);
        List<Change> remembered = new ArrayList<>();
        ledger().changes(run.id(), remembered::add);
        assertThat(remembered).isEmpty();
    }

    @Test
    void needsNoLongerWhatIsOldAndMadeNothingThatIsPresent() throws IOException {
        Assignment kept = everything("A-1", "P-1", "ana");
        Assignment gone = everything("A-2", "P-1", "ana");
        RunId refused = begun(aRun("plan", MONDAY)).id();
        ledger().finish(refused, end(RunStatus.REFUSED, MONDAY));
        RunId plan = planned();
        RunId made = importedAt(MONDAY, change(null, kept), change(null, gone));
        RunId undone = importedAt(MONDAY.plusSeconds(1), change(gone, null));
        RunId last = importedAt(MONDAY.plusSeconds(2), change(null, everything("A-3", "P-1", "ben")));
        RunId running = begun(aRun("plan", MONDAY)).id();

        assertThat(ledger().unneeded(TUESDAY)).containsExactlyInAnyOrder(refused, plan, undone);
        assertThat(ledger().unneeded(MONDAY)).isEmpty();

        Forgotten forgotten = ledger().forget(ledger().unneeded(TUESDAY));

        assertThat(forgotten).isEqualTo(new Forgotten(3, 1, 0));
        assertThat(ledger().runs()).extracting(Run::id).containsExactlyInAnyOrder(made, last, running);
        assertThat(present()).containsExactly(kept, everything("A-3", "P-1", "ben"));
        assertThat(ledger().history(new Id<>("A-1"), null)).hasSize(1);
        assertThat(ledger().unneeded(TUESDAY)).isEmpty();
    }

    @Test
    void needsThePlanThatANeededRunAppliedAndTheRunThatItUndid() throws IOException {
        RunId plan = planned();
        Run apply = begun(aRun("apply", MONDAY).applying(plan));
        Assignment assignment = everything("A-1", "P-1", "ana");
        ledger().apply(apply.id(), plan, Changes.of(List.of(change(null, assignment))), MONDAY);
        ledger().finish(apply.id(), end(RunStatus.APPLIED, MONDAY));
        RunId later = importedAt(MONDAY.plusSeconds(1), change(null, everything("A-2", "P-1", "ana")));

        assertThat(ledger().unneeded(TUESDAY)).isEmpty();

        importedAt(TUESDAY.plusSeconds(1), change(assignment, null), change(null, everything("A-3", "P-1", "ana")));

        assertThat(ledger().unneeded(TUESDAY)).containsExactlyInAnyOrder(plan, apply.id());
        assertThat(ledger().forget(List.of(plan, apply.id()))).isEqualTo(new Forgotten(2, 1, 0));
        assertThat(ledger().run(later)).isPresent();
    }

    @Test
    void keepsTheSyncInForceAndForgetsTheNamesThatNobodyBears() throws IOException {
        importedAt(MONDAY, change(null, everything("A-1", "P-1", "C-1")));
        synced("00000000000000a1");
        synced(
                "00000000000000a2",
                Departure.ofPartner("P-1", "Terra Data", ""),
                Departure.ofPartner("P-9", "Umbra", ""),
                Departure.ofContact("c-1", "Ana", "ana@p1.example"),
                Departure.ofContact("C-9", "Ben", "ben@p9.example"),
                Departure.ofAccount("A-9", "Nord"));
        ledger().runs().stream().filter(run -> run.command().equals("sync")).forEach(run -> ledger().finish(
                        run.id(), end(RunStatus.SYNCED, MONDAY)));

        Forgotten forgotten = ledger().forget(ledger().unneeded(TUESDAY));

        assertThat(forgotten).isEqualTo(new Forgotten(1, 0, 3));
        assertThat(ledger().publications()).extracting(Publication::revision).containsExactly("00000000000000a2");
        assertThat(departed()).extracting(departure -> departure.id().text()).containsExactlyInAnyOrder("P-1", "c-1");
    }
}

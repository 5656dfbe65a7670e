package org.asigna.run.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asigna.assignment.Decision;
import org.asigna.assignment.Decision.Accepted;
import org.asigna.assignment.Departed;
import org.asigna.assignment.PlainRow;
import org.asigna.assignment.Present;
import org.asigna.assignment.Resolver;
import org.asigna.assignment.Ticks;
import org.asigna.directory.Account;
import org.asigna.directory.License;
import org.asigna.directory.Programme.PartnersPerAccount;
import org.asigna.fixture.APlan;
import org.asigna.fixture.ASheet;
import org.asigna.intake.RequestReader;
import org.asigna.intake.Row;
import org.asigna.language.Vocabulary;
import org.asigna.plan.AccountCase;
import org.asigna.plan.Change;
import org.asigna.plan.DecidedRows;
import org.asigna.plan.Outcome;
import org.asigna.plan.Scope;
import org.asigna.plan.Settled;
import org.asigna.plan.Settlement;
import org.asigna.plan.World;
import org.asigna.rules.Circumstances;
import org.asigna.rules.Decider;
import org.asigna.rules.Rulebook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The quick way and the usual way come to the same, in many small worlds; each is made of its seed. */
class PlainWayTest {
    private static final int WORLDS = 500;

    @ParameterizedTest
    @EnumSource
    void aPlainRowIsWhatTheUsualWayAcceptsWithoutAWord(PartnersPerAccount programme) {
        int plain = 0;
        int accepted = 0;
        for (long seed = 0; seed < WORLDS; seed++) {
            Lanes lanes = new Lanes(new World(seed, programme));
            for (int i = 0; i < lanes.quick.size(); i++) {
                PlainRow quick = lanes.quick.get(i).orElse(null);
                Decision usual = lanes.usual.get(i);
                accepted += usual.findings().isEmpty() ? 1 : 0;
                if (quick != null) {
                    plain++;
                    assertThat(usual).as("seed " + seed + ", row " + i).isEqualTo(asAccepted(quick));
                    assertThat(quick.account()).isEqualTo(usual.account());
                }
            }
        }
        assertThat(plain).isGreaterThan(accepted / 3);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSettledQuicklyIsSettledSo(PartnersPerAccount programme) {
        Set<Change.Kind> seen = EnumSet.noneOf(Change.Kind.class);
        for (long seed = 0; seed < WORLDS; seed++) {
            for (Scope scope : Scope.values()) {
                World world = new World(seed, programme);
                settleBothWays(world, scope, "seed " + seed + ", scope " + scope, seen);
            }
        }
        assertThat(seen).containsExactly(Change.Kind.CREATED, Change.Kind.UNCHANGED);
    }

    private static void settleBothWays(World world, Scope scope, String told, Set<Change.Kind> seen) {
        Lanes lanes = new Lanes(world);
        DecidedRows rows = new DecidedRows(world.directory());
        lanes.mixed().forEach(rows::add);
        PlainSettling plain =
                new PlainSettling(world.directory(), lanes.present, rows, world.programme(), scope, APlan.TODAY);
        Settlement settlement = new Settlement(world.programme(), APlan.TODAY, scope, false);
        for (int account = 0; account < world.directory().accounts().size(); account++) {
            int[] numbers = rows.of(account);
            List<Change> changes = plain.settle(account, numbers);
            if (changes != null && numbers.length > 0) {
                Settled settled = settlement.settle(whole(world, lanes, rows, account));
                assertThat(changes).as(told).isEqualTo(settled.changes());
                assertThat(settled.findings()).as(told).isEmpty();
                assertThat(settled.outcomes().values()).as(told).containsOnly(Outcome.ACCEPTED);
                assertThat(List.of(settled.withheld(), settled.removedByScope()))
                        .containsOnly(0);
                changes.forEach(change -> seen.add(change.kind()));
            }
        }
    }

    private static AccountCase whole(World world, Lanes lanes, DecidedRows rows, int number) {
        Account account = world.directory().accounts().get(number);
        List<Decision> decisions =
                Arrays.stream(rows.of(number)).mapToObj(rows::decision).toList();
        List<License> expiring = world.directory().licenses().of(account).stream()
                .filter(License::active)
                .filter(license -> !license.endsBefore(APlan.TODAY)
                        && license.endsBefore(
                                APlan.TODAY.plusDays(world.programme().expiryWindowDays() + 1L)))
                .toList();
        return new AccountCase(account.id(), decisions, lanes.present.of(account.id()), expiring);
    }

    private static Accepted asAccepted(PlainRow row) {
        return row.<Optional<Accepted>>fold(Optional::of, rejected -> Optional.empty())
                .orElseThrow();
    }

    /** The rows of a world, decided both ways. */
    private static final class Lanes {
        private final Present present = new Present();
        private final List<Optional<PlainRow>> quick = new ArrayList<>();
        private final List<Decision> usual = new ArrayList<>();

        Lanes(World world) {
            world.present().forEach(present::add);
            Resolver resolver = new Resolver(world.directory(), present, new Departed(world.directory()), new Ticks());
            Circumstances circumstances = new Circumstances(
                    world.programme(), world.directory().partners().haveLevels(), APlan.TODAY);
            ASheet sheet = new ASheet(world.rows());
            Vocabulary vocabulary = Vocabulary.standard();
            RequestReader reader = new RequestReader(vocabulary, sheet, Optional.empty());
            Known known = new Known(world.directory(), resolver, Rulebook.standard(), circumstances);
            PlainDecider plain = new PlainDecider(known, vocabulary, sheet, reader);
            Decider decider = new Decider(resolver, Rulebook.standard(), circumstances);
            for (Row row = sheet.next(); row != null; row = sheet.next()) {
                quick.add(Optional.ofNullable(plain.decide(row)));
                usual.add(decider.decide(reader.read(row)));
            }
        }

        /** As a run decides them. */
        List<Decision> mixed() {
            List<Decision> mixed = new ArrayList<>();
            for (int i = 0; i < usual.size(); i++) {
                mixed.add(quick.get(i).<Decision>map(row -> row).orElse(usual.get(i)));
            }
            return mixed;
        }
    }
}

package org.asigna.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Decision;
import org.asigna.assignment.Pair;
import org.asigna.assignment.Visibility;
import org.asigna.assignment.Wish;
import org.asigna.directory.Account;
import org.asigna.directory.Id;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecidedRowsTest {
    private static final Source CSV = new Source(0, "a.csv", "", List.of("Account"));
    private static final Source SHEET = new Source(3, "b.xlsx", "Requests", List.of("Cuenta"));

    private final DecidedRows rows = new DecidedRows();

    @Test
    void everyDecisionComesBackAsItWasButForItsFindings() {
        List<Decision> decisions = List.of(
                assign(Place.of(CSV, 2), "0012", Visibility.ALL),
                assign(Place.of(CSV, 3), "3:x\u0000 Ñ\uD83D\uDE00", Visibility.SELECTED, "L-2", "1:1", "L-10"),
                new Decision.Accepted(
                        Place.of(SHEET, 17), new Wish.Remove(new Pair(new Id<>("A-1"), new Id<>("P-1"))), List.of()),
                wrong(Place.of(SHEET, 18), "A-1", true),
                wrong(Place.of(SHEET, 19), null, false));

        decisions.forEach(rows::add);

        assertThat(rows.size()).isEqualTo(5);
        for (int i = 0; i < decisions.size(); i++) {
            assertThat(rows.decision(i)).isEqualTo(decisions.get(i));
            assertThat(rows.place(i)).isEqualTo(decisions.get(i).place());
        }
    }

    @Test
    void theRowsOfAnAccountHangTogetherWhateverItsCase() {
        for (int i = 0; i < 5000; i++) {
            rows.add(assign(Place.of(CSV, i + 2), (i % 2 == 0 ? "a-" : "A-") + i % 1250, Visibility.ALL));
        }

        assertThat(rows.accounts()).hasSize(1250).contains(new Id<>("A-7"));
        assertThat(rows.of(new Id<>("A-7"))).containsExactly(7, 1257, 2507, 3757);
        assertThat(rows.of(new Id<>("A-1250"))).isEmpty();
    }

    @Test
    void aRowOfNoAccountIsRejectedForGood() {
        rows.add(assign(Place.of(CSV, 2), "A-1", Visibility.ALL));
        rows.add(wrong(Place.of(CSV, 3), null, true));
        rows.add(wrong(Place.of(CSV, 4), null, true));

        assertThat(rows.firstOfNoAccount()).contains(Place.of(CSV, 3));
        assertThat(rows.ofNoAccount()).isEqualTo(2);
        assertThat(rows.settled()).isEqualTo(2);
        assertThat(rows.outcome(1)).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void aRowIsSettledOnce() {
        rows.add(assign(Place.of(CSV, 2), "A-1", Visibility.ALL));

        rows.settle(0, Outcome.REPEATED);

        assertThat(rows.outcome(0)).isEqualTo(Outcome.REPEATED);
        assertThatThrownBy(() -> rows.settle(0, Outcome.ACCEPTED)).hasMessage("row a.csv:2 was settled twice");
    }

    private static Decision assign(Place place, String account, Visibility visibility, String... licenses) {
        return new Decision.Accepted(
                place,
                new Wish.Assign(new Assignment(
                        new Id<>(account),
                        new Id<>("P-1"),
                        new Id<>("C-1"),
                        visibility,
                        List.of(licenses).stream()
                                .map(Id<org.asigna.directory.License>::new)
                                .toList())),
                List.of());
    }

    private static Decision wrong(Place place, @Nullable String account, boolean assigns) {
        Id<Account> known = account == null ? null : new Id<>(account);
        return new Decision.Rejected(place, known, null, assigns, List.of());
    }
}

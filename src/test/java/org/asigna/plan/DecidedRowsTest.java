package org.asigna.plan;

import static org.asigna.fixture.ADirectory.aDirectory;
import static org.asigna.fixture.APartner.aPartner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Decision;
import org.asigna.assignment.Pair;
import org.asigna.assignment.PlainRow;
import org.asigna.assignment.Visibility;
import org.asigna.assignment.Wish;
import org.asigna.directory.Account;
import org.asigna.directory.Directory;
import org.asigna.directory.Id;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecidedRowsTest {
    private static final Source CSV = new Source(0, "a.csv", "", List.of("Account"));
    private static final Source SHEET = new Source(3, "b.xlsx", "Requests", List.of("Cuenta"));

    private static final Directory DIRECTORY = aDirectory()
            .with(aPartner("P-1", "Terra"))
            .with(aPartner("P-2", "Umbra"))
            .withContact("C-1", "P-1", "ana@terra.example", "Ana")
            .withContact("C-2", "P-2", "ben@umbra.example", "Ben")
            .withAccount("A-1", "One")
            .withAccount("A-7", "Seven")
            .withLicense("L-1", "A-7")
            .withLicense("L-2", "A-7")
            .build();

    private final DecidedRows rows = new DecidedRows(DIRECTORY);

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

        assertThat(rows.accountsNotInDirectory())
                .hasSize(1248)
                .contains(new Id<>("A-8"))
                .doesNotContain(new Id<>("A-7"), new Id<>("A-1"));
        assertThat(rows.name(1)).isTrue();
        assertThat(rows.of(1)).containsExactly(7, 1257, 2507, 3757);
        assertThat(rows.of(new Id<>("A-7"))).containsExactly(7, 1257, 2507, 3757);
        assertThat(rows.of(new Id<>("A-1250"))).isEmpty();
    }

    @Test
    void aPlainRowComesBackAmongOthers() {
        rows.add(assign(Place.of(CSV, 2), "a-7", Visibility.ALL));
        rows.add(new PlainRow(DIRECTORY, Place.of(SHEET, 3), 1, 1, 1, Visibility.SELECTED, new int[] {0, 1}));
        rows.add(new PlainRow(DIRECTORY, Place.of(CSV, 4), 1, 0, 0, Visibility.ALL, new int[0]));

        assertThat(rows.of(new Id<>("A-7"))).containsExactly(0, 1, 2);
        assertThat(rows.name(0)).isFalse();
        assertThat(List.of(rows.isPlain(0), rows.isPlain(1), rows.isPlain(2))).containsExactly(false, true, true);
        assertThat(rows.place(1)).isEqualTo(Place.of(SHEET, 3));
        assertThat(asksFor(1)).isEqualTo("A-7 P-2 C-2 SELECTED [L-1, L-2]");
        assertThat(asksFor(2)).isEqualTo("A-7 P-1 C-1 ALL []");
    }

    private String asksFor(int row) {
        return rows.decision(row)
                .fold(
                        accepted -> accepted.wish()
                                .fold(
                                        assign -> assign.account() + " " + assign.partner() + " " + assign.contact()
                                                + " " + assign.visibility() + " " + assign.licenses(),
                                        remove -> "removes"),
                        rejected -> "rejected");
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

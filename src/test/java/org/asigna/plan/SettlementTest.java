package org.asigna.plan;

import static org.asigna.fixture.ADirectory.aDirectory;
import static org.asigna.fixture.ARow.aRow;
import static org.asigna.fixture.Assignments.everything;
import static org.asigna.fixture.Assignments.selected;
import static org.assertj.core.api.Assertions.assertThat;

import org.asigna.assignment.Field;
import org.asigna.directory.Directory;
import org.asigna.directory.Programme;
import org.asigna.directory.Programme.PartnersPerAccount;
import org.asigna.directory.Programme.SelectedPolicy;
import org.asigna.fixture.APlan;
import org.asigna.fixture.APlan.Made;
import org.asigna.fixture.ARow;
import org.junit.jupiter.api.Test;

/** What rows do to each other; the first row of a file is row 2. */
class SettlementTest {
    private static final Directory DIRECTORY = aDirectory()
            .withPartner("P-1", "Terra Data")
            .withPartner("P-2", "Umbra")
            .withPartner("P-3", "Nord")
            .withContact("C-1", "P-1", "ana@p1.example", "Ana")
            .withContact("C-2", "P-2", "ben@p2.example", "Ben")
            .withContact("C-3", "P-3", "eva@p3.example", "Eva")
            .withContact("C-4", "P-1", "zoe@p1.example", "Zoe")
            .withAccount("A-1", "Acme")
            .withAccount("A-2", "Other")
            .withLicense("L-1", "A-1")
            .withLicense("L-2", "A-1")
            .withLicense("L-3", "A-1", "2026-09-28")
            .withLicense("L-4", "A-1", "2026-09-29")
            .build();

    @Test
    void createsUpdatesLeavesAndRemoves() {
        Made made = plan().beside(
                        everything("A-1", "P-1", "C-1"),
                        everything("A-1", "P-2", "C-2"),
                        everything("A-1", "P-3", "C-3"))
                .of(
                        all("A-1", "P-1", "C-4"),
                        all("A-1", "P-2", "C-2"),
                        aRow("A-1", "P-3").removing(),
                        all("A-2", "P-1", "C-1"));

        assertThat(made.changed())
                .containsExactly(
                        "updated A-1 P-1 C-4 all",
                        "unchanged A-1 P-2 C-2 all",
                        "removed A-1 P-3 C-3 all",
                        "created A-2 P-1 C-1 all");
        assertThat(made.told()).isEmpty();
    }

    @Test
    void unitesTheLicensesOfAllRowsOfAPair() {
        Made made = plan().of(some("L-3"), some("L-1"), some("L-1"), some("L-3", "L-1"), some("L-2"));

        assertThat(made.changed()).containsExactly("created A-1 P-1 C-1 selected L-1;L-2;L-3");
        assertThat(made.changes().get(0).source()).isEqualTo("requests.csv:2,3,6");
        assertThat(made.told()).containsExactly("4 row-repeated", "5 row-repeated");
        assertThat(made.outcomesInOrder())
                .containsExactly(
                        Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.REPEATED, Outcome.REPEATED, Outcome.ACCEPTED);
    }

    @Test
    void rejectsAllRowsThatDisagree() {
        assertThat(plan().of(all("A-1", "P-1", "C-1"), all("A-1", "P-1", "C-4"), all("A-1", "P-2", "C-2"))
                        .told())
                .containsExactly("2 row-conflict.contact", "3 row-conflict.contact");
        assertThat(plan().of(all("A-1", "P-1", "C-1"), some("L-1"), some("L-3")).told())
                .containsExactly("2 row-conflict.visibility", "3 row-conflict.visibility", "4 row-conflict.visibility");
        assertThat(plan().of(all("A-1", "P-1", "C-1"), aRow("A-1", "P-1").removing())
                        .told())
                .containsExactly("2 row-conflict.action", "3 row-conflict.action");
    }

    @Test
    void holdsBackThePairOfAWrongRow() {
        Made made = plan().beside(selected("A-1", "P-1", "C-1", "L-1", "L-2"))
                .of(some("L-1"), some("L-9"), all("A-1", "P-2", "C-2"));

        assertThat(made.told()).containsExactly("2 row-held-back", "3 licenses license-unknown");
        assertThat(made.changed()).containsExactly("created A-1 P-2 C-2 all");
    }

    @Test
    void holdsBackWhatNarrowsBesideARowOfNoKnownPartner() {
        ARow unclear = all("A-1", "Nobody", "C-1");

        assertThat(plan().beside(everything("A-1", "P-1", "C-1"))
                        .of(some("L-1", "L-3"), unclear)
                        .told())
                .containsExactly("2 row-held-back.partner-not-known", "3 partner partner-unknown");
        assertThat(plan().beside(selected("A-1", "P-1", "C-1", "L-3"))
                        .of(some("L-1", "L-3"), unclear)
                        .changed())
                .containsExactly("updated A-1 P-1 C-1 selected L-1;L-3");
    }

    @Test
    void warnsOnceOfExpiringLicensesLeftOutOfSight() {
        Made made = plan().of(some("L-1"), some("L-2"));

        assertThat(made.told()).containsExactly("2 selected-leaves-expiring");
        assertThat(made.findings().get(0).value())
                .as("L-4 ends behind the window")
                .isEqualTo("L-3");
        assertThat(plan().of(some("L-1"), some("L-3")).told()).isEmpty();
    }

    @Test
    void warnsOfARemovalOfNothing() {
        Made made = plan().of(aRow("A-1", "P-1").removing(), aRow("A-1", "P-1").removing());

        assertThat(made.told()).containsExactly("2 nothing-to-remove", "3 row-repeated");
        assertThat(made.changes()).isEmpty();
    }

    @Test
    void aScopeOfAccountsRemovesTheOtherPartnersOfTheAccountsNamed() {
        APlan plan = plan().beside(everything("A-1", "P-2", "C-2"), everything("A-2", "P-2", "C-2"))
                .touching(Scope.ACCOUNTS);

        Made made = plan.of(all("A-1", "P-1", "C-1"));
        assertThat(made.changed()).containsExactly("created A-1 P-1 C-1 all", "removed A-1 P-2 C-2 all");
        assertThat(made.changes().get(1).source()).isEqualTo("scope accounts");
        assertThat(plan.of(aRow("A-1", "P-1").removing()).changed())
                .as("no assign row")
                .isEmpty();
    }

    @Test
    void aScopeOfAllRemovesWhatNoRowNames() {
        APlan plan = plan().beside(everything("A-1", "P-2", "C-2"), everything("A-2", "P-2", "C-2"))
                .touching(Scope.ALL);

        assertThat(plan.of(all("A-1", "P-1", "C-1")).changed())
                .containsExactly("created A-1 P-1 C-1 all", "removed A-1 P-2 C-2 all", "removed A-2 P-2 C-2 all");
    }

    @Test
    void aScopeRemovesNothingOnBadGround() {
        APlan plan = plan().beside(everything("A-1", "P-2", "C-2"), everything("A-2", "P-2", "C-2"))
                .touching(Scope.ALL);

        Made made = plan.of(all("A-1", "P-1", "C-1"), all("A-1", "P-3", "nobody"));
        assertThat(made.changed()).containsExactly("created A-1 P-1 C-1 all", "removed A-2 P-2 C-2 all");
        assertThat(made.told()).containsExactly("3 removals-withheld", "3 contact contact-unknown");
        assertThat(plan.of(all("A-1", "P-1", "C-1"), all("A-9", "P-1", "C-1")).changed())
                .as("nobody knows whose account A-9 is")
                .containsExactly("created A-1 P-1 C-1 all");
    }

    @Test
    void anAccountOfOnePartnerIsGivenNoSecond() {
        assertThat(one().beside(everything("A-1", "P-2", "C-2"))
                        .of(all("A-1", "P-1", "C-1"))
                        .told())
                .containsExactly("2 partner-second");
        assertThat(one().of(all("A-1", "P-2", "C-2"), all("A-1", "P-1", "C-1")).told())
                .containsExactly("3 partner-second.row");
    }

    @Test
    void anAccountOfOnePartnerMayChangeIt() {
        assertThat(one().beside(everything("A-1", "P-2", "C-2"))
                        .of(all("A-1", "P-1", "C-1"), aRow("A-1", "P-2").removing())
                        .changed())
                .containsExactly("created A-1 P-1 C-1 all", "removed A-1 P-2 C-2 all");
        assertThat(one().beside(everything("A-1", "P-2", "C-2"))
                        .touching(Scope.ACCOUNTS)
                        .of(all("A-1", "P-1", "C-1"))
                        .changed())
                .containsExactly("created A-1 P-1 C-1 all", "removed A-1 P-2 C-2 all");
    }

    @Test
    void aScopeMakesNoRoomWhereARowIsRejected() {
        Made made = one().beside(everything("A-1", "P-2", "C-2"))
                .touching(Scope.ACCOUNTS)
                .of(all("A-1", "P-1", "C-1"), all("A-1", "P-3", "C-3"));

        assertThat(made.changes()).isEmpty();
        assertThat(made.told()).containsExactly("2 partner-second", "2 removals-withheld", "3 partner-second.row");
    }

    private static APlan plan() {
        return APlan.in(DIRECTORY);
    }

    private static APlan one() {
        return plan().under(
                        new Programme(Programme.STANDARD.levels(), 90, PartnersPerAccount.ONE, SelectedPolicy.ALLOWED));
    }

    private static ARow all(String account, String partner, String contact) {
        return aRow(account, partner).through(contact).seeingAll();
    }

    private static ARow some(String... licenses) {
        return aRow("A-1", "P-1").through("C-1").seeing(licenses).with(Field.ACTION, "");
    }
}

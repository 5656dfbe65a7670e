package org.asigna.report.html;

import static org.asigna.fixture.ADirectory.aDirectory;
import static org.asigna.fixture.Assignments.everything;
import static org.asigna.fixture.Assignments.selected;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Departed;
import org.asigna.directory.Directory;
import org.asigna.plan.Change;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartnerGainsTest {
    private final Directory directory = aDirectory()
            .withPartner("P-1", "Terra Data")
            .withPartner("P-2", "Umbra")
            .withAccount("A-1", "Acme")
            .withLicense("L-1", "A-1")
            .withLicense("L-2", "A-1")
            .withLicense("L-3", "A-1")
            .withInactiveLicense("L-4", "A-1")
            .withAccount("A-2", "Bodegas")
            .withLicense("L-5", "A-2")
            .build();
    private final PartnerGains gains = new PartnerGains(directory, new Departed(directory));

    @Test
    void whoIsAssignedSeesTheActiveLicences() {
        plan(null, everything("A-1", "P-1", "C-1"));
        plan(null, selected("A-2", "P-1", "C-1", "L-5"));

        assertThat(told()).containsExactly("P-1 Terra Data: +4 of 2, -0 of 0, 2 new, 0 lost, 0 contacts");
    }

    @Test
    void whoIsRemovedSeesNothingAnyMore() {
        plan(everything("A-1", "P-1", "C-1"), null);
        plan(selected("A-2", "P-1", "C-1", "L-5"), null);

        assertThat(told()).containsExactly("P-1 Terra Data: +0 of 0, -4 of 2, 0 new, 2 lost, 0 contacts");
    }

    @Test
    void aSelectionThatMovesGivesAndTakes() {
        plan(selected("A-1", "P-1", "C-1", "L-1", "L-2", "L-4"), selected("A-1", "P-1", "C-1", "L-2", "L-3"));

        assertThat(told()).containsExactly("P-1 Terra Data: +1 of 1, -1 of 1, 0 new, 0 lost, 0 contacts");
    }

    @Test
    void allAndSelectedAreCompared() {
        plan(everything("A-1", "P-1", "C-1"), selected("A-1", "P-1", "C-1", "L-1"));
        plan(selected("A-1", "P-2", "C-2", "L-1", "L-4"), everything("A-1", "P-2", "C-3"));

        assertThat(told())
                .containsExactly(
                        "P-1 Terra Data: +0 of 0, -2 of 1, 0 new, 0 lost, 0 contacts",
                        "P-2 Umbra: +2 of 1, -0 of 0, 0 new, 0 lost, 1 contacts");
    }

    @Test
    void whatStaysCountsNothing() {
        plan(everything("A-1", "P-1", "C-1"), everything("A-1", "P-1", "C-1"));

        assertThat(told()).isEmpty();
    }

    @Test
    void whatHasLeftTheDirectoryShowsNothing() {
        plan(everything("A-9", "P-9", "C-9"), null);

        assertThat(told()).containsExactly("P-9 : +0 of 0, -0 of 0, 0 new, 1 lost, 0 contacts");
    }

    private void plan(@Nullable Assignment before, @Nullable Assignment after) {
        gains.add(Change.of(before, after, "requests.csv:2"));
    }

    private List<String> told() {
        return gains.inOrder().stream()
                .map(gain -> gain.id() + " " + gain.name() + ": +" + gain.more() + " of " + gain.moreOf() + ", -"
                        + gain.fewer() + " of " + gain.fewerOf() + ", " + gain.accountsNew() + " new, "
                        + gain.accountsLost() + " lost, " + gain.otherContacts() + " contacts")
                .toList();
    }
}

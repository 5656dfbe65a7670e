package org.asigna.directory.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.asigna.directory.Departure;
import org.asigna.directory.revision.RevisionDifference.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionDifferenceTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void countsWhatCameChangedAndWent() throws IOException {
        RevisionStore store = new RevisionStore(folder);
        RevisionId before = new RevisionFixture()
                .partner("P-1", "Terra Data")
                .account("A-1", "Acme")
                .account("a-2", "Baker")
                .account("A-3", "Cima")
                .license("L-9", "A-1", "2027-12-31")
                .publish(store)
                .id();
        RevisionId after = new RevisionFixture()
                .partner("P-1", "Terra Data")
                .account("A-0", "Zeta")
                .account("A-1", "Acme")
                .account("A-2", "Baker")
                .account("A-4", "Delta")
                .account("A-5", "Echo")
                .publish(store)
                .id();

        RevisionDifference difference = RevisionDifference.between(store, before, after);

        assertThat(difference.of(RevisionTable.PARTNERS)).isEqualTo(new Rows(1, 1, 0, 0, 0, 0));
        assertThat(difference.of(RevisionTable.ACCOUNTS)).isEqualTo(new Rows(3, 5, 3, 1, 0, 1));
        assertThat(difference.of(RevisionTable.LICENSES)).isEqualTo(new Rows(1, 0, 0, 0, 0, 1));
        assertThat(difference.isEmpty()).isFalse();
    }

    @Test
    void givesThePartnersContactsAndAccountsThatWentAsTheyWere() throws IOException {
        RevisionStore store = new RevisionStore(folder);
        RevisionId before = new RevisionFixture()
                .partner("P-1", "Terra Data")
                .partner("P-2", "Nube Clara, S.L.")
                .contact("=C", "P-2", "ana@p2.example")
                .account("a-1", "Acme")
                .account("A-2", "Baker")
                .license("L-1", "a-1", "")
                .publish(store)
                .id();
        RevisionId after = new RevisionFixture()
                .partner("P-1", "Terra Data Group")
                .partner("P-3", "Zenit")
                .account("A-1", "Acme")
                .publish(store)
                .id();
        List<Departure> went = new ArrayList<>();

        RevisionDifference.between(store, before, after).departures(went::add);

        assertThat(went)
                .containsExactly(
                        Departure.ofPartner("P-2", "Nube Clara, S.L.", "Gold"),
                        Departure.ofContact("=C", "", "ana@p2.example"),
                        Departure.ofAccount("A-2", "Baker"));
    }

    @Test
    void isEmptyBetweenARevisionAndItself() throws IOException {
        RevisionStore store = new RevisionStore(folder);
        RevisionId id =
                new RevisionFixture().account("A-1", "Acme").publish(store).id();

        assertThat(RevisionDifference.between(store, id, id).isEmpty()).isTrue();
    }
}

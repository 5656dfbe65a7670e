package org.asigna.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.asigna.directory.Departure;
import org.asigna.directory.Directory;
import org.asigna.directory.Id;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.junit.jupiter.api.Test;

/** What a removal means when something that it names has left the directory. */
class RemovalSearchTest {
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Departure> departures = new ArrayList<>();

    @Test
    void findsAnAssignedPartnerThatLeftById() {
        assigned("A-1", "P-9");

        assertThat(removal("A-1", "p-9")).isEqualTo("A-1 P-9 []");
    }

    @Test
    void findsAnAssignedPartnerThatLeftByItsNameFolded() {
        assigned("A-1", "P-9");
        left(Departure.ofPartner("P-9", "Nube Clara S.L.", "Gold"));

        assertThat(removal("A-1", "NUBE CLARÁ, SL")).isEqualTo("A-1 P-9 []");
    }

    @Test
    void findsItByItsNameWithoutLegalFormWhereOneOfTheTwoBearsNone() {
        assigned("A-1", "P-9");
        left(Departure.ofPartner("P-9", "Nube Clara S.L.", "Gold"));

        assertThat(removal("A-1", "Nube Clara")).isEqualTo("A-1 P-9 []");
        assertThat(removal("A-1", "Nube Clara Ltd")).isEqualTo("A-1 null [partner-unknown []]");
    }

    @Test
    void doesNotFindAPartnerThatLeftAndIsNotAssignedToThisAccount() {
        assigned("A-2", "P-9");
        left(Departure.ofPartner("P-9", "Nube Clara S.L.", "Gold"));

        assertThat(removal("A-1", "Nube Clara S.L.")).isEqualTo("A-1 null [partner-unknown []]");
    }

    @Test
    void countsWhatLeftBesideWhatIsStillThere() {
        assigned("A-1", "P-9");
        assigned("A-1", "P-1");
        left(Departure.ofPartner("P-9", "Terra Data S.L.", "Gold"));

        assertThat(removal("A-1", "Terra Data S.L."))
                .isEqualTo("A-1 null [partner-ambiguous [P-1 Terra Data S.L., P-9 Terra Data S.L.]]");
    }

    @Test
    void countsWhatLeftBeforeANamesakeThatIsNotAssigned() {
        assigned("A-1", "P-9");
        left(Departure.ofPartner("P-9", "Terra Data S.L.", "Gold"));

        assertThat(removal("A-1", "Terra Data S.L.")).isEqualTo("A-1 P-9 []");
    }

    @Test
    void stopsAtTheTighterRungWhicheverOfTheTwoHasTheHit() {
        assigned("A-1", "P-1");
        assigned("A-1", "P-9");
        left(Departure.ofPartner("P-9", "Terra Data", ""));

        assertThat(removal("A-1", "Terra Data S.L.")).isEqualTo("A-1 P-1 []");
        assertThat(removal("A-1", "Terra Data")).isEqualTo("A-1 P-9 []");
    }

    @Test
    void findsAnAccountThatLeftByIdAndByName() {
        assigned("A-9", "P-1");
        left(Departure.ofAccount("A-9", "Hotel Mirador"));

        assertThat(removal("a-9", "P-1")).isEqualTo("A-9 P-1 []");
        assertThat(removal("HOTEL MIRADOR", "P-1")).isEqualTo("A-9 P-1 []");
    }

    @Test
    void findsAnAssignedAccountBeforeANamesakeThatHasNone() {
        assigned("A-9", "P-1");
        left(Departure.ofAccount("A-9", "Acme"));

        assertThat(removal("Acme", "P-1")).isEqualTo("A-9 P-1 []");
    }

    @Test
    void believesTheDirectoryOfWhatCameBack() {
        assigned("A-1", "P-1");
        left(Departure.ofPartner("P-1", "Old Name", "Gold"));

        assertThat(removal("A-1", "Old Name")).isEqualTo("A-1 null [partner-unknown []]");
        assertThat(removal("A-1", "Terra Data")).isEqualTo("A-1 P-1 []");
    }

    @Test
    void doesNotAskForDeparturesWhereNothingIsMissed() {
        Departed departed = new Departed(directory());
        departed.seek(assignment("A-1", "P-1"));

        departed.takeFrom(consumer -> {
            throw new AssertionError("asked for departures");
        });
    }

    private void assigned(String account, String partner) {
        assignments.add(assignment(account, partner));
    }

    private void left(Departure departure) {
        departures.add(departure);
    }

    /** The account and partner that a removal means, and what is to be said about it. */
    private String removal(String account, String partner) {
        Directory directory = directory();
        Present present = new Present();
        Departed departed = new Departed(directory);
        assignments.forEach(present::add);
        assignments.forEach(departed::seek);
        departed.takeFrom(departures::forEach);
        Resolution resolution = new Resolver(directory, present, departed, new Ticks()).resolve(row(account, partner));
        List<String> said = resolution.findings().stream()
                .map(finding -> finding.code().text() + " " + finding.suggestions())
                .toList();
        return resolution.account() + " " + resolution.partner() + " " + said;
    }

    private static Request row(String account, String partner) {
        Source source = new Source(0, "requests.csv", "", List.of("Account", "Partner", "Action"));
        return new Request(
                Place.of(source, 2),
                new Layout(Map.of(Field.ACCOUNT, 0, Field.PARTNER, 1, Field.ACTION, 2)),
                List.of(account, partner, "remove"),
                Optional.empty(),
                Optional.of(Action.REMOVE),
                List.of(),
                Set.of(),
                false,
                List.of());
    }

    private static Assignment assignment(String account, String partner) {
        return new Assignment(new Id<>(account), new Id<>(partner), new Id<>("C-1"), Visibility.ALL, List.of());
    }

    private static Directory directory() {
        OptionalInt unknown = OptionalInt.empty();
        return Directory.builder()
                .partner("P-1", "Terra Data S.L.", true, "Gold", unknown, unknown, null, null)
                .contact("C-1", "P-1", "ana@p1.example", "Ana", true)
                .account("A-1", "Acme", true)
                .account("A-2", "Baker", true)
                .build();
    }
}

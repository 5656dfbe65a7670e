package org.asigna.assignment;

import static org.asigna.fixture.ADirectory.aDirectory;
import static org.asigna.fixture.ARow.aRow;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.asigna.directory.Directory;
import org.asigna.fixture.APartner;
import org.asigna.fixture.ARow;
import org.asigna.fixture.ASheet;
import org.asigna.fixture.Assignments;
import org.junit.jupiter.api.Test;

class ResolverTest {
    private final Directory directory = aDirectory()
            .withPartner("P-1", "Terra Data S.L.")
            .withPartner("P-2", "Umbra Ltd")
            .withPartner("P-3", "Umbra GmbH")
            .with(APartner.aPartner("P-4", "Café Nord").inactive())
            .withPartner("P-5", "Café Nord")
            .with(APartner.aPartner("P-6", "Old One").inactive())
            .with(APartner.aPartner("P-7", "Old One").inactive())
            .withContact("C-1", "P-1", "ana@p1.example", "Ana Gil")
            .withContact("C-2", "P-1", "ben@p1.example", "Ben Oz")
            .withInactiveContact("C-3", "P-1", "eva@p1.example", "Eva Rey")
            .withContact("C-4", "P-1", "ben2@p1.example", "Ben Oz")
            .withContact("C-9", "P-2", "zoe@p2.example", "Zoe Lee")
            .withAccount("0012345", "Acme Iberia")
            .withAccount("A-2", "Namesake")
            .withAccount("A-3", "Namesake")
            .withLicense("L-100", "0012345")
            .withInactiveLicense("L-101", "0012345")
            .withLicense("L-200", "A-2")
            .build();

    private final Present present = new Present();

    @Test
    void findsEachByItsIdWithoutRegardToCase() {
        assertThat(found(aRow("0012345", "p-1").through("c-1").seeing("l-100"))).isEqualTo("0012345 P-1 C-1 [L-100]");
    }

    @Test
    void findsEachByItsNameInAnyWriting() {
        assertThat(found(
                        aRow("ACME, Ibéria", "terra-data sl").through("ana gil").seeingAll()))
                .isEqualTo("0012345 P-1 C-1 []");
        assertThat(found(aRow("Acme Iberia", "Terra Data")
                        .through("ANA@P1.example")
                        .seeingAll()))
                .isEqualTo("0012345 P-1 C-1 []");
    }

    @Test
    void takesTheOnlyActiveOneBesideAnInactiveNamesake() {
        assertThat(found(aRow("0012345", "cafe nord").through("x").seeingAll())).startsWith("0012345 P-5");
    }

    @Test
    void saysWhatIsBlankEachByItself() {
        assertThat(told(aRow()))
                .containsExactly(
                        "account account-missing",
                        "partner partner-missing",
                        "contact contact-missing",
                        "visibility visibility-missing");
    }

    @Test
    void suggestsTheIdWithItsZerosBack() {
        assertThat(told(aRow("12345", "P-1").through("C-1").seeingAll()))
                .containsExactly("account account-unknown 0012345 Acme Iberia (99 %)");
    }

    @Test
    void listsAllThatANameMayMean() {
        assertThat(told(aRow("namesake", "Umbra").through("C-1").seeingAll()))
                .containsExactly(
                        "account account-ambiguous A-2 Namesake | A-3 Namesake",
                        "partner partner-ambiguous P-2 Umbra Ltd | P-3 Umbra GmbH");
    }

    @Test
    void takesAnotherLegalFormForAnotherCompany() {
        assertThat(told(aRow("A-2", "Terra Data S.A.").through("C-1").seeingAll()))
                .containsExactly("partner partner-unknown P-1 Terra Data S.L. (95 %)");
    }

    @Test
    void saysThatAllBearersOfANameAreInactive() {
        assertThat(told(aRow("A-2", "Old One").through("C-1").seeingAll())).containsExactly("partner partner-inactive");
    }

    @Test
    void leavesUncheckedWhatHangsOnAnUnknownOne() {
        assertThat(told(aRow("nobody", "nothing").through("zoe@p2.example").seeing("L-999")))
                .containsExactly("account account-unknown", "partner partner-unknown");
    }

    @Test
    void seeksAContactAmongThePartnersOwnPeople() {
        assertThat(told(aRow("A-2", "P-1").through("zoe@p2.example").seeingAll()))
                .containsExactly("contact contact-of-other-partner ana@p1.example Ana Gil (71 %)"
                        + " | ben@p1.example Ben Oz (71 %) | ben2@p1.example Ben Oz (66 %)");
    }

    @Test
    void listsNamesakesAmongThePeople() {
        assertThat(told(aRow("A-2", "P-1").through("Ben Oz").seeingAll()))
                .containsExactly("contact contact-ambiguous C-2 Ben Oz | C-4 Ben Oz");
    }

    @Test
    void warnsOfANameBesideThatIsAnothers() {
        ARow row = aRow("0012345", "P-1")
                .with(Field.ACCOUNT_NAME, "Umbra")
                .with(Field.PARTNER_NAME, "Terra Data")
                .through("C-1")
                .with(Field.CONTACT_NAME, "Ben Oz")
                .seeingAll();

        assertThat(told(row))
                .containsExactly(
                        "account_name account-name-differs Acme Iberia", "contact_name contact-name-differs Ana Gil");
    }

    @Test
    void tellsOfEachUnknownLicenseOnce() {
        assertThat(told(aRow("0012345", "P-1").through("C-1").seeing("L-1000", "L-100", "l-1000", "XYZ", "L-200")))
                .containsExactly("licenses license-unknown L-100 (83 %)", "licenses license-unknown");
    }

    @Test
    void contradictsAListBesideAll() {
        assertThat(told(aRow("A-2", "P-1").through("C-1").seeingAll().with(Field.LICENSES, "L-200")))
                .containsExactly("licenses licenses-unexpected");
        assertThat(told(aRow("A-2", "P-1").through("C-1").seeing())).containsExactly("licenses licenses-missing");
    }

    @Test
    void knowsADamagedIdUnlessItIsReallyOne() {
        assertThat(told(aRow("1.23E+11", "4,5E+10").through("1E+5").seeingAll()))
                .containsExactly("account id-damaged", "partner id-damaged");
        assertThat(told(aRow("12E45", "P-1").through("C-1").seeing("1.23E+11")))
                .containsExactly("account account-unknown");
    }

    @Test
    void seeksARemovalAmongWhatIsAssignedFirst() {
        present.add(Assignments.everything("A-2", "P-3", "C-1"));
        present.add(Assignments.everything("A-2", "P-99", "C-1"));

        assertThat(found(aRow("A-2", "umbra").removing())).isEqualTo("A-2 P-3");
        assertThat(found(aRow("A-2", "p-99").removing())).isEqualTo("A-2 P-99");
        assertThat(told(aRow("A-2", "P-98").removing())).containsExactly("partner partner-unknown");
        assertThat(told(aRow("0012345", "umbra").removing()))
                .containsExactly("partner partner-ambiguous P-2 Umbra Ltd | P-3 Umbra GmbH");
    }

    @Test
    void checksNothingElseOfARemoval() {
        ARow row = aRow("A-2", "P-1")
                .with(Field.ACCOUNT_NAME, "Somebody else")
                .through("nobody")
                .with(Field.VISIBILITY, "some")
                .with(Field.LICENSES, "L-999")
                .removing();

        assertThat(told(row)).isEmpty();
    }

    private Resolution resolve(ARow row) {
        return new Resolver(directory, present, new Departed(directory), new Ticks()).resolve(ASheet.request(row));
    }

    private String found(ARow row) {
        Resolution resolution = resolve(row);
        Candidate candidate = resolution.candidate();
        String pair = resolution.account() + " " + resolution.partner();
        return row.assigns()
                ? pair + " "
                        + (candidate.contact() == null
                                ? "nobody"
                                : candidate.contact().id())
                        + " "
                        + candidate.licenses().stream()
                                .map(listed -> listed.license().id())
                                .toList()
                : pair;
    }

    private List<String> told(ARow row) {
        Resolution resolution = resolve(row);
        return resolution.decide(ASheet.request(row), List.of()).findings().stream()
                .map(finding -> (finding.place().columnName() + " " + finding.code() + " "
                                + String.join(
                                        " | ",
                                        finding.suggestions().stream()
                                                .map(Objects::toString)
                                                .toList()))
                        .strip())
                .toList();
    }
}

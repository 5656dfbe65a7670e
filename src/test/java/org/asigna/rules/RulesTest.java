package org.asigna.rules;

import static org.asigna.fixture.ADirectory.aDirectory;
import static org.asigna.fixture.APartner.aPartner;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Candidate;
import org.asigna.assignment.Candidate.Listed;
import org.asigna.assignment.Visibility;
import org.asigna.directory.Directory;
import org.asigna.directory.Programme;
import org.asigna.directory.Programme.PartnersPerAccount;
import org.asigna.directory.Programme.SelectedPolicy;
import org.asigna.finding.Severity;
import org.asigna.fixture.ADirectory;
import org.asigna.fixture.APartner;
import org.asigna.fixture.Assignments;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final Candidate NOTHING_KNOWN = new Candidate(null, null, null, null, List.of());

    private Programme programme = Programme.STANDARD;
    private boolean levelsKnown = true;

    @Test
    void judgesNothingOfWhatIsNotKnown() {
        assertThat(Rulebook.standard().judge(NOTHING_KNOWN, circumstances())).isEmpty();
    }

    @Test
    void aPartnerIsAllowedAsFarAsItIsItsOwnMatter() {
        assertThat(allowed(aPartner("P-1", "Terra").ofLevel("SILVER"))).isTrue();
        assertThat(allowed(aPartner("P-1", "Terra"))).isFalse();
        assertThat(allowed(aPartner("P-1", "Terra").ofLevel("SILVER").inactive()))
                .isFalse();
    }

    @Test
    void theAccountIsActive() {
        Directory directory = aDirectory()
                .withAccount("A-1", "Acme")
                .withClosedAccount("A-2", "Umbra")
                .build();

        assertThat(told(new AccountIsActive(), account(directory, "A-1"))).isEmpty();
        assertThat(told(new AccountIsActive(), account(directory, "A-2")))
                .containsExactly("account-inactive [A-2, Umbra]");
    }

    @Test
    void thePartnerIsActive() {
        assertThat(told(new PartnerIsActive(), of(aPartner("P-1", "Terra")))).isEmpty();
        assertThat(told(new PartnerIsActive(), of(aPartner("P-1", "Terra").inactive())))
                .containsExactly("partner-inactive [P-1, Terra]");
    }

    @Test
    void thePartnerHoldsALevelThatTheProgrammeKnows() {
        PartnerIsCertified rule = new PartnerIsCertified();

        assertThat(told(rule, of(aPartner("P-1", "Terra").ofLevel("SILVER")))).isEmpty();
        assertThat(told(rule, of(aPartner("P-1", "Terra")))).containsExactly("partner-not-certified [P-1, Terra]");
        assertThat(told(rule, of(aPartner("P-1", "Terra").ofLevel("Zinc"))))
                .containsExactly("partner-not-certified.level [P-1, Terra, Zinc]");
        levelsKnown = false;
        assertThat(told(rule, of(aPartner("P-1", "Terra")))).isEmpty();
    }

    @Test
    void thePartnersCertificationHasNotEnded() {
        PartnerIsCertified rule = new PartnerIsCertified();
        levelsKnown = false;

        assertThat(told(rule, of(aPartner("P-1", "Terra").certifiedUntil("2026-06-30"))))
                .isEmpty();
        assertThat(told(rule, of(aPartner("P-1", "Terra").certifiedUntil("2026-06-29"))))
                .containsExactly("partner-not-certified.lapsed [P-1, Terra, 2026-06-29]");
    }

    @Test
    void aPartnerByInvitationIsInvited() {
        PartnerIsInvited rule = new PartnerIsInvited();

        assertThat(told(rule, of(platinum().invitedOn("2026-06-30")))).isEmpty();
        assertThat(told(rule, of(platinum()))).containsExactly("partner-not-invited [P-1, Terra, Platinum]");
        assertThat(told(rule, of(platinum().invitedOn("2026-07-01"))))
                .containsExactly("partner-not-invited.later [P-1, Terra, Platinum, 2026-07-01]");
        assertThat(told(rule, of(aPartner("P-1", "Terra").ofLevel("Gold")))).isEmpty();
    }

    @Test
    void thePartnerEarnsItsLevel() {
        PartnerEarnsItsLevel rule = new PartnerEarnsItsLevel();

        assertThat(told(rule, of(gold().withCertified(2, 4)))).isEmpty();
        assertThat(told(rule, of(gold()))).as("nothing known").isEmpty();
        assertThat(told(rule, of(gold().withCertified(2, 3))))
                .containsExactly("warning partner-level-not-earned [P-1, Terra, Gold, 2, 4, 2, 3]");
    }

    @Test
    void ofAPartnerOnlyTheFirstFaultIsTold() {
        APartner partner = gold().withCertified(0, 0).certifiedUntil("2020-01-01");

        assertThat(judged(of(partner))).containsExactly("partner-not-certified.lapsed [P-1, Terra, 2020-01-01]");
        assertThat(judged(of(partner.inactive()))).containsExactly("partner-inactive [P-1, Terra]");
    }

    @Test
    void theContactIsActive() {
        Directory directory = aDirectory()
                .withPartner("P-1", "Terra")
                .withContact("C-1", "P-1", "ana@x.example", "Ana")
                .withInactiveContact("C-2", "P-1", "eva@x.example", "")
                .build();

        assertThat(told(new ContactIsActive(), contact(directory, "C-1"))).isEmpty();
        assertThat(told(new ContactIsActive(), contact(directory, "C-2")))
                .containsExactly("contact-inactive [eva@x.example, P-1]");
    }

    @Test
    void selectedIsAsTheProgrammeSays() {
        SelectedIsAllowed rule = new SelectedIsAllowed();

        assertThat(told(rule, seeing(Visibility.SELECTED))).isEmpty();
        programme = selected(SelectedPolicy.WARNED);
        assertThat(told(rule, seeing(Visibility.SELECTED))).containsExactly("warning selected-not-allowed.warned []");
        programme = selected(SelectedPolicy.REFUSED);
        assertThat(told(rule, seeing(Visibility.SELECTED))).containsExactly("selected-not-allowed []");
        assertThat(told(rule, seeing(Visibility.ALL))).isEmpty();
    }

    @Test
    void eachFaultOfALicenseIsToldAndOfOneLicenseTheWorst() {
        assertThat(judged(listing("L-1", "l-1", "L-4", "L-3", "L-3", "L-5", "L-5", "L-2", "L-6", "L-4")))
                .containsExactly(
                        "license-of-other-account L-2 [A-1, A-2]",
                        "license-of-other-account L-6 [A-1, A-2]",
                        "license-inactive L-3 [A-1]",
                        "warning license-expired L-4;L-5 [2, L-4, L-5]",
                        "warning license-repeated L-1 [1, L-1]");
        assertThat(judged(listing("L-7"))).as("its last day is today").isEmpty();
    }

    @Test
    void aPresentAssignmentIsJudgedAsARowIs() {
        Directory directory = aDirectory()
                .withPartner("P-1", "Terra")
                .withPartner("P-2", "Umbra")
                .with(aPartner("P-3", "Gone").inactive())
                .withContact("C-1", "P-1", "ana@x.example", "Ana")
                .withInactiveContact("C-2", "P-1", "eva@x.example", "Eva")
                .withContact("C-3", "P-3", "zoe@x.example", "Zoe")
                .withAccount("A-1", "Acme")
                .withClosedAccount("A-2", "Umbra")
                .withLicense("L-1", "A-1")
                .withInactiveLicense("L-2", "A-1")
                .build();
        levelsKnown = false;

        assertThat(fault(directory, Assignments.everything("A-1", "P-1", "C-1")))
                .isEmpty();
        assertThat(fault(directory, Assignments.selected("A-1", "P-1", "C-1", "L-1")))
                .isEmpty();
        assertThat(fault(directory, Assignments.everything("A-9", "P-9", "C-9")))
                .isEqualTo("account");
        assertThat(fault(directory, Assignments.everything("A-2", "P-1", "C-1")))
                .isEqualTo("account");
        assertThat(fault(directory, Assignments.everything("A-1", "P-9", "C-9")))
                .isEqualTo("partner");
        assertThat(fault(directory, Assignments.everything("A-1", "P-3", "C-3")))
                .isEqualTo("partner");
        assertThat(fault(directory, Assignments.everything("A-1", "P-2", "C-1")))
                .isEqualTo("contact");
        assertThat(fault(directory, Assignments.everything("A-1", "P-1", "C-2")))
                .isEqualTo("contact");
        assertThat(fault(directory, Assignments.selected("A-1", "P-1", "C-1", "L-2")))
                .isEqualTo("licenses");
        assertThat(fault(directory, Assignments.selected("A-1", "P-1", "C-1", "L-9")))
                .isEqualTo("licenses");
        programme = selected(SelectedPolicy.REFUSED);
        assertThat(fault(directory, Assignments.selected("A-1", "P-1", "C-1", "L-1")))
                .isEqualTo("programme");
    }

    private String fault(Directory directory, Assignment assignment) {
        return new Standing(directory, Rulebook.standard(), circumstances())
                .fault(assignment)
                .orElse("");
    }

    private static APartner platinum() {
        return aPartner("P-1", "Terra").ofLevel("Platinum");
    }

    private static APartner gold() {
        return aPartner("P-1", "Terra").ofLevel("Gold");
    }

    private static Programme selected(SelectedPolicy policy) {
        return new Programme(Programme.STANDARD.levels(), 90, PartnersPerAccount.MANY, policy);
    }

    private boolean allowed(APartner partner) {
        Directory directory = aDirectory().with(partner).build();
        return Rulebook.standard().allows(directory.partners().get(0), circumstances());
    }

    private static Candidate of(APartner partner) {
        Directory directory = aDirectory().with(partner).build();
        return new Candidate(null, directory.partners().get(0), null, null, List.of());
    }

    private static Candidate account(Directory directory, String id) {
        return new Candidate(directory.accounts().byId(id).orElseThrow(), null, null, null, List.of());
    }

    private static Candidate contact(Directory directory, String id) {
        return new Candidate(null, null, directory.contacts().byId(id).orElseThrow(), null, List.of());
    }

    private static Candidate seeing(Visibility visibility) {
        return new Candidate(null, null, null, visibility, List.of());
    }

    private static Candidate listing(String... licenses) {
        ADirectory all = aDirectory()
                .withAccount("A-1", "Acme")
                .withAccount("A-2", "Umbra")
                .withLicense("L-1", "A-1")
                .withLicense("L-2", "A-2")
                .withInactiveLicense("L-3", "A-1")
                .withLicense("L-4", "A-1", "2026-06-29")
                .withLicense("L-5", "A-1", "2026-01-01")
                .withInactiveLicense("L-6", "A-2")
                .withLicense("L-7", "A-1", "2026-06-30");
        Directory directory = all.build();
        List<Listed> listed = Arrays.stream(licenses)
                .map(id -> new Listed(id, directory.licenses().byId(id).orElseThrow()))
                .toList();
        return new Candidate(directory.accounts().get(0), null, null, Visibility.SELECTED, listed);
    }

    private Circumstances circumstances() {
        return new Circumstances(programme, levelsKnown, TODAY);
    }

    private List<String> told(Rule rule, Candidate candidate) {
        return rule.breaches(candidate, circumstances()).stream()
                .map(RulesTest::line)
                .toList();
    }

    private List<String> judged(Candidate candidate) {
        return Rulebook.standard().judge(candidate, circumstances()).stream()
                .map(RulesTest::line)
                .toList();
    }

    private static String line(Breach breach) {
        return (breach.severity() == Severity.ERROR ? "" : breach.severity().word() + " ")
                + breach.code()
                + (breach.variant().isEmpty() ? "" : "." + breach.variant())
                + (breach.value() == null ? "" : " " + breach.value())
                + " " + breach.details();
    }
}

package org.asigna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.asigna.assignment.Action;
import org.asigna.assignment.Field;
import org.asigna.assignment.Request;
import org.asigna.assignment.Visibility;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.language.Vocabulary;
import org.junit.jupiter.api.Test;

class RequestReaderTest {
    private static final String FULL = "Account|Account name|Partner|Contact|Contact name|View|Licenses|Action";

    @Test
    void readsWhatARowAsksFor() {
        Request request = read(FULL, "A-1", "Acme", "P-1", "C-1", "", "Ver asignaciones", "L-2; L-1,L-1\nL-3|", "");

        assertThat(request.action()).contains(Action.ASSIGN);
        assertThat(request.visibility()).contains(Visibility.SELECTED);
        assertThat(request.licenses()).containsExactly("L-2", "L-1", "L-1", "L-3");
        assertThat(request.text(Field.ACCOUNT_NAME)).isEqualTo("Acme");
        assertThat(request.findings()).isEmpty();
        assertThat(request.malformed()).isFalse();
    }

    @Test
    void theCommaOfADamagedIdPartsNothing() {
        assertThat(read(FULL, "A", "", "P", "C", "", "selected", "1,23E+11", "").licenses())
                .containsExactly("1,23E+11");
        assertThat(read(FULL, "A", "", "P", "C", "", "selected", "1,23E+11, 2,5e-7,L-1,2,3", "")
                        .licenses())
                .containsExactly("1,23E+11", "2,5e-7", "L-1", "2", "3");
    }

    @Test
    void keepsTheListOfAnAllRowForOthersToJudge() {
        assertThat(read(FULL, "A", "", "P", "C", "", "all", "L-1", "").licenses())
                .containsExactly("L-1");
        assertThat(read(FULL, "A", "", "P", "C", "", "all", "#N/A", "").findings())
                .isEmpty();
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        Request request = read(FULL, "A", "", "P", "C", "", "partial", "#N/A", "assign");

        assertThat(said(request)).containsExactly("View visibility-unknown partial [all, selected]");
        assertThat(request.visibility()).isEmpty();
        assertThat(request.licenses()).isEmpty();
        assertThat(request.unusable()).containsExactly(Field.VISIBILITY);
    }

    @Test
    void checksAccountAndPartnerOnlyBehindAnUnknownAction() {
        Request request = read(FULL, "#N/A", "", "P", "#N/A", "#N/A", "partial", "#N/A", "delete");

        assertThat(said(request))
                .containsExactly("Action action-unknown delete [assign, remove]", "Account cell-error #N/A []");
        assertThat(request.action()).isEmpty();
        assertThat(request.unusable()).containsExactly(Field.ACCOUNT, Field.ACTION);
    }

    @Test
    void needsOnlyAccountAndPartnerForARemoval() {
        Request request = read(FULL, "A", "#N/A", "#¡REF!", "#N/A", "", "", "#N/A", "quitar");

        assertThat(said(request)).containsExactly("Partner cell-error #¡REF! []");
        assertThat(request.action()).contains(Action.REMOVE);
        assertThat(request.visibility()).isEmpty();
    }

    @Test
    void findsFailedFormulasInAllThatAnAssignmentUses() {
        Request request = read(FULL, "A", "#N/A", "#REF!", "C", "#N/D", "selected", "#VALUE!", "");

        assertThat(said(request))
                .containsExactly(
                        "Account name cell-error #N/A []",
                        "Partner cell-error #REF! []",
                        "Contact name cell-error #N/D []",
                        "Licenses cell-error #VALUE! []");
        assertThat(said(read(FULL, "A", "", "P", "C", "", "#N/A", "", "#N/A")))
                .containsExactly("Action cell-error #N/A []");
        assertThat(said(read(FULL, "A", "", "P", "C", "", "#N/A", "", ""))).containsExactly("View cell-error #N/A []");
    }

    @Test
    void takesTheGivenVisibilityOnlyWhereThereIsNoColumn() {
        Request without = read("Account|Partner|Contact", Optional.of(Visibility.ALL), "A", "P", "C");
        assertThat(without.visibility()).contains(Visibility.ALL);
        assertThat(without.findings()).isEmpty();

        Request with = read("Account|Partner|Contact|View", Optional.of(Visibility.ALL), "A", "P", "C", " ");
        assertThat(said(with)).containsExactly("View visibility-missing  []");
    }

    @Test
    void tellsAMissingVisibilityOfTheRowWhereThereIsNoColumn() {
        assertThat(said(read("Account|Partner|Action", "A", "P", "assign"))).containsExactly(" visibility-missing  []");
    }

    @Test
    void believesNothingOfAMalformedRow() {
        Request request =
                reader(FULL, Optional.empty()).read(row(FULL, new Line(7, List.of("A,\"B", "#N/A"), "quote-open")));

        assertThat(request.malformed()).isTrue();
        assertThat(request.action()).isEmpty();
        assertThat(said(request)).containsExactly(" row-malformed  []");
        assertThat(request.findings()).extracting(Finding::sentenceKey).containsExactly("row-malformed.quote-open");
    }

    private static Request read(String header, String... cells) {
        return read(header, Optional.empty(), cells);
    }

    private static Request read(String header, Optional<Visibility> given, String... cells) {
        return reader(header, given).read(row(header, new Line(2, List.of(cells), "")));
    }

    private static RequestReader reader(String header, Optional<Visibility> given) {
        List<String> cells = List.of(header.split("\\|"));
        Header found = new HeaderFinder(Vocabulary.standard(), Wanted.requests(false))
                .find(List.of(new Line(1, cells, "")))
                .orElseThrow();
        return new RequestReader(Vocabulary.standard(), new SheetTable(source(header), found, new NoLines()), given);
    }

    private static Row row(String header, Line line) {
        return new Row(Place.of(source(header), line.row()), line);
    }

    private static Source source(String header) {
        return new Source(0, "requests.csv", "", List.of(header.split("\\|")));
    }

    private static List<String> said(Request request) {
        return request.findings().stream()
                .map(finding -> finding.place().columnName() + " " + finding.code() + " " + finding.value() + " "
                        + finding.suggestions())
                .toList();
    }
}

package org.asigna.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.finding.Suggestion;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private final Place place = Place.of(new Source(0, "requests.csv", "", List.of()), 12);

    @Test
    void sayWhatWasFoundAndWhatToChooseFrom() {
        Finding finding = Finding.of(Code.CONTACT_OF_OTHER_PARTNER, place, "ana@x.example")
                .naming("P-1", "P-7", "Terra Data")
                .suggesting(List.of(Suggestion.of("ben@p1.example"), Suggestion.of("eva@p1.example")));

        assertThat(english(finding))
                .isEqualTo("\"ana@x.example\" is not a contact of partner P-1 (it belongs to P-7 Terra Data); "
                        + "choose one of the partner's own people; choose one of: ben@p1.example, eva@p1.example");
        assertThat(spanish(finding))
                .isEqualTo("«ana@x.example» no es un contacto del partner P-1 (es de P-7 Terra Data); "
                        + "elija a alguien del propio partner; elija entre: ben@p1.example, eva@p1.example");
    }

    @Test
    void askWhetherASingleCandidateIsMeant() {
        Finding finding = Finding.of(Code.ACCOUNT_UNKNOWN, place, "12345")
                .suggesting(List.of(new Suggestion("0012345", "Acme Iberia", 99)));

        assertThat(english(finding)).endsWith("; did you mean 0012345 Acme Iberia (99 %)?");
        assertThat(spanish(finding)).endsWith("; ¿quería decir 0012345 Acme Iberia (99 %)?");
    }

    @Test
    void doNotSuggestWhatTheyNamed() {
        Finding finding = Finding.of(Code.PARTNER_NAME_DIFFERS, place, "Terra")
                .naming("Lumen", "P-1")
                .suggesting(List.of(Suggestion.of("Lumen")));

        assertThat(english(finding))
                .isEqualTo("The name \"Terra\" is not that of partner P-1, which is called Lumen; "
                        + "check which of the two is meant");
    }

    @Test
    void writeDatesAndNumbersAsTheirLanguageDoes() {
        Finding finding = Finding.of(Code.SELECTED_LEAVES_EXPIRING, place, "L-1")
                .naming(1234, "L-1 (2026-07-01)", LocalDate.of(2026, 7, 1), 90);

        assertThat(english(finding)).contains("1,234 licences", "within 90 days, the first on 1 July 2026");
        assertThat(spanish(finding))
                .contains("1.234 licencias", "en 90 días o menos, la primera el 1 de julio de 2026");
    }

    @Test
    void speakOfOneAsOfOne() {
        Finding finding = Finding.of(Code.LICENSE_EXPIRED, place, "L-1").naming(1, "L-1");

        assertThat(english(finding)).startsWith("One licence has expired already: L-1");
        assertThat(spanish(finding)).startsWith("Una licencia ya ha caducado: L-1");
    }

    @Test
    void followTheVariant() {
        Finding finding =
                Finding.of(Code.ROW_MALFORMED, place).saying("extra-cells").naming(5);

        assertThat(english(finding)).startsWith("The row has filled cells beyond the header's 5 columns");
        assertThat(spanish(finding))
                .startsWith("La fila tiene celdas llenas más allá de las 5 columnas del encabezado");
    }

    @Test
    void cutATextThatWouldFillThePage() {
        assertThat(english(Finding.of(Code.PARTNER_UNKNOWN, place, "x".repeat(5000))))
                .hasSizeLessThan(400);
    }

    @Test
    void leaveBracesAndApostrophesOfValuesAlone() {
        assertThat(english(Finding.of(Code.PARTNER_UNKNOWN, place, "O'Neill {1}")))
                .contains("\"O'Neill {1}\"");
    }

    private static String english(Finding finding) {
        return Language.ENGLISH.sentences().of(finding);
    }

    private static String spanish(Finding finding) {
        return Language.SPANISH.sentences().of(finding);
    }
}

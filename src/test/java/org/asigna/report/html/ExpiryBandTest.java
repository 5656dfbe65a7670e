package org.asigna.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryBandTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @CsvSource({
        "-400, PAST",
        "-1, PAST",
        "0, WITHIN_30",
        "30, WITHIN_30",
        "31, WITHIN_60",
        "60, WITHIN_60",
        "61, WITHIN_90",
        "90, WITHIN_90",
        "91, LATER"
    })
    void theLastDayOfABandIsInIt(int days, ExpiryBand band) {
        assertThat(ExpiryBand.of(TODAY.plusDays(days), TODAY)).isEqualTo(band);
    }

    @Test
    void aDayThatNobodyKnowsHasABandOfItsOwn() {
        assertThat(ExpiryBand.of(null, TODAY)).isEqualTo(ExpiryBand.UNKNOWN);
    }
}

package org.asigna.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.asigna.directory.LegalForms.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalFormsTest {
    private final LegalForms forms = LegalForms.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Terra Data S.L.|terradata|sl",
                "Terra Data, SL|terradata|sl",
                "TERRA DATA s. l. u.|terradata|slu",
                "Umbra GmbH & Co. KG|umbra|gmbhcokg",
                "Umbra Ltd|umbra|ltd",
                "Umbra Limited|umbra|limited",
                "Ciel S.A. de C.V.|ciel|sadecv",
                "Terra Data|terradata|''",
                "Ltd|ltd|''",
                "S.A.|sa|''",
                "Visa|visa|''",
                "''|''|''"
            })
    void takesTheFormOffAName(String name, String bare, String form) {
        assertThat(forms.split(name)).isEqualTo(new Name(bare, form));
    }

    @Test
    void takesALeftOutFormForNoDifferenceAndAnotherFormForAnotherCompany() {
        assertThat(fit("Terra Data", "Terra Data S.L.")).isTrue();
        assertThat(fit("Terra Data SL", "TERRA DATA, S.L.")).isTrue();
        assertThat(fit("Terra Data S.A.", "Terra Data S.L.")).isFalse();
        assertThat(fit("Terra", "Terra Data")).isFalse();
    }

    private boolean fit(String one, String other) {
        return forms.split(one).fits(forms.split(other));
    }
}

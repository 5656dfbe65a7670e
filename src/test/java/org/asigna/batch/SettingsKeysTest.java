package org.asigna.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.asigna.directory.Programme;
import org.asigna.directory.Programme.PartnersPerAccount;
import org.asigna.directory.Programme.SelectedPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsKeysTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void areStandardWhereNothingIsSet() throws IOException {
        assertThat(read("", Map.of("ASIGNA_HOME", "x", "ASIGNA_LANG", "es"))).isEqualTo(Programme.STANDARD);
    }

    @Test
    void areTakenFromTheEnvironmentFirst() throws IOException {
        Programme programme = read(
                "asigna:\n  programme:\n    selected: warned\n    partners-per-account: one\n",
                Map.of("ASIGNA_PROGRAMME_SELECTED", "refused", "ASIGNA_PROGRAMME_EXPIRY_WINDOW_DAYS", "30"));

        assertThat(programme.selected()).isEqualTo(SelectedPolicy.REFUSED);
        assertThat(programme.partnersPerAccount()).isEqualTo(PartnersPerAccount.ONE);
        assertThat(programme.expiryWindowDays()).isEqualTo(30);
    }

    @Test
    void areRefusedWhereTheyDoNotStandBelowAsigna() {
        assertRefused("programme:\n  selected: refused\n", "programme.selected");
        assertRefused("refused\n", "asigna.yml");
    }

    @Test
    void areRefusedWithTheWordsThatWouldDo() {
        assertRefused("asigna:\n  programme:\n    selected: maybe\n", "allowed or warned or refused");
    }

    @Test
    void areRefusedWhereAVariableIsMisspelled() {
        assertThatThrownBy(() -> read("", Map.of("ASIGNA_PROGRAMME_SELECTD", "refused")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("ASIGNA_PROGRAMME_SELECTD");
    }

    private void assertRefused(String yaml, String saying) {
        assertThatThrownBy(() -> read(yaml, Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(saying);
    }

    private Programme read(String yaml, Map<String, String> environment) throws IOException {
        Path file = folder.resolve("asigna.yml");
        Files.writeString(file, yaml);
        return Settings.programme(file, environment);
    }
}

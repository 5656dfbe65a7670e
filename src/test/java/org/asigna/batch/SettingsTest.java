package org.asigna.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.asigna.directory.Level;
import org.asigna.directory.Programme;
import org.asigna.directory.Programme.PartnersPerAccount;
import org.asigna.directory.Programme.SelectedPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private final Path folder;

    SettingsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void areTheStandardWhereNothingIsSet() throws IOException {
        assertThat(Settings.programme(folder.resolve("asigna.yml"), Map.of())).isEqualTo(Programme.STANDARD);
        assertThat(programme("")).isEqualTo(Programme.STANDARD);
        assertThat(programme("asigna:\n  programme:\n    selected: allowed\n")).isEqualTo(Programme.STANDARD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASIGNA_PROGRAMME_SELECTED", "asigna_programme_selected", "asigna.programme.selected"})
    void readTheEnvironmentInAllItsSpellings(String variable) throws IOException {
        assertThat(Settings.programme(folder.resolve("asigna.yml"), Map.of(variable, "warned"))
                        .selected())
                .isEqualTo(SelectedPolicy.WARNED);
    }

    @Test
    void readWhatIsSet() throws IOException {
        assertThat(programme("""
                        asigna:
                          programme:
                            levels:
                              - name: Base
                              - name: Top
                                specialists: 3
                                engineers: 5
                              - name: Club
                                by-invitation: true
                            expiry-window-days: 30
                            partners-per-account: one
                            selected: warned
                        """))
                .isEqualTo(new Programme(
                        List.of(Level.earned("Base", 0, 0), Level.earned("Top", 3, 5), Level.invited("Club")),
                        30,
                        PartnersPerAccount.ONE,
                        SelectedPolicy.WARNED));
    }

    @Test
    void countLessThanTheEnvironment() throws IOException {
        Path file = Files.writeString(
                folder.resolve("asigna.yml"),
                "asigna:\n  programme:\n    selected: warned\n    expiry-window-days: 30\n");

        Programme programme = Settings.programme(file, Map.of("ASIGNA_PROGRAMME_SELECTED", "refused"));

        assertThat(programme.selected()).isEqualTo(SelectedPolicy.REFUSED);
        assertThat(programme.expiryWindowDays()).isEqualTo(30);
    }

    @Test
    void takeOtherVariablesOfTheEnvironmentForNoSettings() throws IOException {
        Map<String, String> environment =
                Map.of("ASIGNA_HOME", "/x", "ASIGNA_LANG", "es", "ASIGNA_JAVA_OPTS", "-Xmx1g", "PATH", "/bin");

        assertThat(Settings.programme(folder.resolve("asigna.yml"), environment))
                .isEqualTo(Programme.STANDARD);
    }

    @ParameterizedTest
    @CsvSource({
        "selected: maybe, asigna.programme.selected, maybe",
        "expiry-window-days: soon, asigna.programme.expiry-window-days, soon",
        "expiry-window-days: -1, asigna.programme.expiry-window-days, -1",
        "partners-per-account: two, asigna.programme.partners-per-account, two",
        "selektd: allowed, asigna.programme.selektd, ",
        "'levels: [{name: A, engineers: -2}]', asigna.programme.levels[0].engineers, -2",
        "'levels: [{name: A}, {name: á}]', asigna.programme.levels[1].name, á",
        "'levels: [{specialists: 1}]', asigna.programme.levels[0].name, blank",
        "levels: Silver, asigna.programme.levels, is \"Silver\"",
        "levels: [], asigna.programme.levels, a list of levels",
        "levels:, asigna.programme.levels, blank",
        "selected:, asigna.programme.selected, blank",
        "expiry-window-days: ' ', asigna.programme.expiry-window-days, blank",
        "'levels: [{name: A, colour: red}]', asigna.programme.levels[0].colour, "
    })
    void nameTheKeyAndTheValueThatCannotBe(String line, String key, String value) {
        assertThatThrownBy(() -> programme("asigna:\n  programme:\n    " + line + "\n"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(key)
                .hasMessageContaining(value == null ? "" : value);
    }

    @Test
    void nameAKeyOutsideTheProgramme() {
        assertThatThrownBy(() -> programme("asigna:\n  programm:\n    selected: warned\n"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("asigna.programm");
    }

    @Test
    void nameASectionThatIsBlankOrAWord() {
        assertThatThrownBy(() -> programme("asigna:\n"))
                .hasMessageStartingWith("The setting asigna is blank")
                .hasMessageContaining("expected programme:, mail: or serve: below it");
        assertThatThrownBy(() -> programme("asigna:\n  programme:\n"))
                .hasMessageStartingWith("The setting asigna.programme is blank");
        assertThatThrownBy(() -> programme("asigna: none\n")).hasMessageStartingWith("The setting asigna is \"none\"");
        assertThatThrownBy(() -> programme("asigna:\n  programme: none\n"))
                .hasMessageStartingWith("The setting asigna.programme is \"none\"");
    }

    @Test
    void sayWhichFileIsNotYaml() {
        assertThatThrownBy(() -> programme("asigna: [\n"))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("The settings " + folder.resolve("asigna.yml") + " are not YAML: ");
    }

    private Programme programme(String yaml) throws IOException {
        return Settings.programme(Files.writeString(folder.resolve("asigna.yml"), yaml), Map.of());
    }
}

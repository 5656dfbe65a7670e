package org.asigna.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextOfOtherScriptsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1",
                "+1",
                "-1",
                "@x",
                "\uFF1D1",
                "\t1",
                "\r1",
                "\n1",
                " =1",
                "\u00A0=1",
                "\u200B=1",
                "\u0001=1",
                "\u001B=1",
                "\u0000=1",
                "\u061C=1",
                "\u3164=1",
                "\uFEFF=1"
            })
    void guardsWhatBeginsLikeAFormula(String text) {
        assertThat(Text.guard(text)).isEqualTo("'" + text);
        assertThat(Text.unguard(Text.guard(text))).isEqualTo(text);
        assertThat(Text.unguard(Text.guard("'" + text))).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", "1-2", "'", "'s-Hertogenbosch", "\u0001a", "\u202Ba"})
    void leavesOtherTextsAlone(String text) {
        assertThat(Text.guard(text)).isEqualTo(text);
        assertThat(Text.unguard(text)).isEqualTo(text);
    }

    @Test
    void foldsAccentsAway() {
        assertThat(Text.fold("Ñandú, S.L.")).isEqualTo("nandusl");
        assertThat(Text.fold("Η Ελλάδα")).isEqualTo(Text.fold("η ελλαδα"));
        assertThat(Text.fold("مُحَمَّد")).isEqualTo(Text.fold("محمد"));
    }

    @Test
    void keepsMarksThatMakeAnotherLetterOrVowel() {
        assertThat(Text.fold("मीरा")).isNotEqualTo(Text.fold("मोर"));
        assertThat(Text.fold("ガス")).isNotEqualTo(Text.fold("カス"));
        assertThat(Text.fold("ｶﾞｽ")).isEqualTo(Text.fold("ガス"));
        assertThat(Text.fold("มี")).isNotEqualTo(Text.fold("มา"));
    }
}

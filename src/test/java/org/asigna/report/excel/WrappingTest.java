package org.asigna.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a column of 10 digits 12 letters fit. */
class WrappingTest {
    @ParameterizedTest
    @CsvSource({
        "'', 1",
        "twelve chars, 1",
        "thirteen char, 2",
        "one two three four, 2",
        "aaaaaaaaaaaa, 1",
        "aaaaaaaaaaaaa, 2",
        "aaaaaaaaaaaaaaaaaaaaaaaaa, 3",
        "aaaaaa bbbbbb cccccc, 3"
    })
    void breaksAtSpacesWhereThereAreAny(String text, int lines) {
        assertThat(Wrapping.lines(text, 10)).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({"a|b, 2", "|a, 2", "a|, 2", "twelve chars|b, 2", "thirteen char|b, 3"})
    void breaksWhereTheTextDoes(String text, int lines) {
        assertThat(Wrapping.lines(text.replace('|', '\n'), 10)).isEqualTo(lines);
    }
}

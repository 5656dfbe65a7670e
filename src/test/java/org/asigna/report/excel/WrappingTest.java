package org.asigna.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a column of 10 digits 11 letters fit. */
class WrappingTest {
    @ParameterizedTest
    @CsvSource({
        "'', 1",
        "eleven char, 1",
        "twelve chars, 2",
        "one two three four, 2",
        "aaaaaaaaaaa, 1",
        "aaaaaaaaaaaa, 2",
        "aaaaaaaaaaaaaaaaaaaaaaa, 3",
        "aaaaaa bbbbbb cccccc, 3"
    })
    void breaksAtSpacesWhereThereAreAny(String text, int lines) {
        assertThat(Wrapping.lines(text, 10)).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({"a|b, 2", "|a, 2", "a|, 2", "eleven char|b, 2", "twelve chars|b, 3"})
    void breaksWhereTheTextDoes(String text, int lines) {
        assertThat(Wrapping.lines(text.replace('|', '\n'), 10)).isEqualTo(lines);
    }
}

package org.asigna.intake.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberStyleTest {
    private static final int OWN = 164;

    @ParameterizedTest
    @CsvSource({
        "12345, 12345",
        "0, 0",
        "-0.0, 0",
        "-17, -17",
        "0.5, 0.5",
        "0.1, 0.1",
        "1234567.891, 1234567.891",
        "123456789012, 123456789012",
        "999999999999999, 999999999999999",
        "1234567890123456, 1234567890123460",
        "1.5E300, 1.5E+300",
        "0.30000000000000004, 0.3"
    })
    void aNumberIsPlain(double number, String text) {
        assertThat(NumberStyle.PLAIN.text(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General     | 12345    | 12345",
                "0           | 12345    | 12345",
                "0.00        | 12345    | 12345",
                "#,##0       | 12345    | 12345",
                "#,##0.00 €  | 12345.5  | 12345.5",
                "0.00E+00    | 12345    | 12345",
                "0%          | 0.25     | 0.25",
                "@           | 12345    | 12345",
                "00000000    | 12345    | 00012345",
                "00000000    | 12345.5  | 12345.5",
                "00000000    | -12345   | -12345",
                "\"ACC-\"0000 | 12      | ACC-0012",
                "\"P-\"0     | 7        | P-7",
                "0000-0000   | 12345678 | 1234-5678",
                "000 000     | 12345    | 012 345",
                "\\L\\-000   | 5        | L-005",
                "00000;[Red]-00000 | 42 | 00042",
                "\"D-\"00000000 | 604975 | D-00604975",
                "\"MD \"00000000 | 604975 | MD 00604975",
                "\"HS_\"00000000 | 604975 | HS_00604975",
                "00000000\"D\" | 604975 | 00604975D",
                "[$-C0A]00000000 | 604975 | 00604975",
                "[Red]00000000 | 604975 | 00604975",
                "[$-40A]00000000; | 604975 | 00604975",
                "00000000_- | 604975 | 00604975",
                "_-00000000 | 604975 | 00604975",
                "*000000000 | 604975 | 00604975",
                "00000000;@ | 604975 | 00604975",
                "[<=9999]0000;00000000 | 604975 | 00604975",
                "[<=9999]0000;00000000 | 12 | 0012"
            })
    void aFormatThatSetsSignsOrZerosIsShown(String format, double number, String text) {
        assertThat(NumberStyle.of(OWN, format, false).text(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-mm-dd       | 46022     | 2025-12-31",
                "d/m/yy           | 46022     | 2025-12-31",
                "dd\\ mmmm\\ yyyy | 46022.5   | 2025-12-31 12:00:00",
                "d/m/yy h:mm      | 46022.75  | 2025-12-31 18:00:00",
                "yyyy-mm-dd       | 61        | 1900-03-01",
                "[$-C0A]d\\ \"de\"\\ mmmm\\ \"de\"\\ yyyy | 46022 | 2025-12-31",
                "[$-409]d/m/yyyy;@ | 46022    | 2025-12-31",
                "h:mm             | 0.25      | 06:00:00",
                "yyyy-mm-dd       | -1        | -1"
            })
    void aDateIsWrittenAsOne(String format, double number, String text) {
        assertThat(NumberStyle.of(OWN, format, false).text(number)).isEqualTo(text);
    }

    @Test
    void daysMayCountFrom1904() {
        assertThat(NumberStyle.of(14, "m/d/yy", true).text(44560)).isEqualTo("2025-12-31");
        assertThat(NumberStyle.of(14, "m/d/yy", false).text(44560)).isEqualTo("2021-12-30");
    }

    @Test
    void aNumberOfMoreThanFifteenDigitsIsRounded() {
        assertThat(NumberStyle.isRounded(999_999_999_999_999d)).isFalse();
        assertThat(NumberStyle.isRounded(1_000_000_000_000_000d)).isTrue();
        assertThat(NumberStyle.isRounded(-1_000_000_000_000_000d)).isTrue();
    }
}

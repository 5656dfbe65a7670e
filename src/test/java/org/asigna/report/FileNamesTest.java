package org.asigna.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files that every file system takes. */
class FileNamesTest {
    @ParameterizedTest
    @CsvSource({
        "P-1 Terra Data S.L.,P-1 Terra Data S.L",
        "P-1 Ñandú y Cía.,P-1 Ñandú y Cía",
        "../../etc/passwd,_.._.._etc_passwd",
        "a\\b/c:d*e?f\"g<h>i|j,a_b_c_d_e_f_g_h_i_j",
        "-rf x,_-rf x",
        ".hidden,_.hidden",
        "con,_con",
        "LPT1.x y,_LPT1.x y",
        "漢字 株式会社,漢字 株式会社"
    })
    void areMadeSafe(String text, String name) {
        assertThat(new FileNames().of(text, ".xlsx")).isEqualTo(name + ".xlsx");
    }

    @Test
    void showNothingThatCannotBeSeen() {
        assertThat(new FileNames().of("P\u202E-1\u0000 a\u00A0\u2003\nb ", "")).isEqualTo("P_-1_ a _b");
        assertThat(new FileNames().of("\uD800", "")).isEqualTo("_");
        assertThat(new FileNames().of("", "")).isEqualTo("_");
    }

    @Test
    void differWhereCaseDoesNotCount() {
        FileNames names = new FileNames();

        assertThat(names.of("P/1", ".xlsx")).isEqualTo("P_1.xlsx");
        assertThat(names.of("p:1", ".xlsx")).isEqualTo("p_1 (2).xlsx");
        assertThat(names.of("P?1", ".xlsx")).isEqualTo("P_1 (3).xlsx");
        assertThat(names.of("Cafe\u0301", "")).isEqualTo("Caf\u00E9");
        assertThat(names.of("CAF\u00C9", "")).isEqualTo("CAF\u00C9 (2)");
    }

    @Test
    void areShortEnoughForAnyFileSystem() {
        String name = new FileNames().of("漢\uD83D\uDE00".repeat(300), ".xlsx");

        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(200);
        assertThat(name).matches("(漢\uD83D\uDE00)+漢?\\.xlsx");
    }
}

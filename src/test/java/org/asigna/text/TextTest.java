package org.asigna.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    private static final String SIGNS = "='+-@\t\r\n \u00A0\u200B\uFEFF\uFF1D\uFF0B\uFF0D\uFF20aZ9é,\";";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+34 600",
                "-5",
                "@ana",
                "\tx",
                "\rx",
                "\nx",
                "\uFF1DA1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20a",
                " =1",
                "\u200B=1",
                "'=1",
                "''=1"
            })
    void guardsWhatASpreadsheetWouldTakeForAFormula(String text) {
        assertThat(Text.guard(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Acme", "'quoted'", "1-2", "a=b", "O'Neill", "'", " "})
    void leavesOtherTextsAsTheyAre(String text) {
        assertThat(Text.guard(text)).isEqualTo(text);
        assertThat(Text.unguard(text)).isEqualTo(text);
    }

    @Test
    void givesBackWhateverItGuarded() {
        Random random = new Random(20261122);
        for (int i = 0; i < 100_000; i++) {
            String text = text(random);
            assertThat(Text.unguard(Text.guard(text))).as("text " + i).isEqualTo(text);
        }
    }

    @Test
    void readsItsOwnGuardedOutputAsWhatItWas() {
        Random random = new Random(20261123);
        for (int i = 0; i < 100_000; i++) {
            String read = Text.clean(text(random));
            assertThat(Text.clean(Text.guard(read))).as("text " + i).isEqualTo(read);
        }
    }

    @Test
    void leavesNothingAtTheStartThatASpreadsheetWouldRun() {
        Random random = new Random(20261124);
        for (int i = 0; i < 100_000; i++) {
            assertThat(Text.guard(text(random)))
                    .as("text " + i)
                    .doesNotMatch("(?s)^([\\t\\r\\n]|[ \u00A0\u200B\uFEFF]*[=+@\uFF1D\uFF0B\uFF0D\uFF20-]).*");
        }
    }

    @Test
    void cleansEverySpaceOffTheEnds() {
        assertThat(Text.clean("\u00A0 P-1\u2003\t")).isEqualTo("P-1");
        assertThat(Text.clean("\uFEFFP\u200B-1\u00AD")).isEqualTo("P-1");
        assertThat(Text.clean("a  b")).isEqualTo("a  b");
        assertThat(Text.clean("\u3000\u0085\n")).isEmpty();
    }

    @Test
    void cleansTheApostropheThatMadeAFormulaHarmless() {
        assertThat(Text.clean("'=1")).isEqualTo("=1");
        assertThat(Text.clean("' +34")).isEqualTo("+34");
        assertThat(Text.clean("'12")).isEqualTo("'12");
    }

    @ParameterizedTest
    @CsvSource({
        "Café Ñandú; S.L.,cafenandusl",
        "STRASSE,strasse",
        "Straße,strasse",
        "STRAẞE,strasse",
        "ﬁnanz,finanz",
        "ＡＢＣ １２,abc12",
        "İstanbul,istanbul",
        "Œuvre & Cie,œuvrecie",
        "Ελλάς,ελλας",
        "--,''"
    })
    void foldsANameToItsLettersAndDigits(String name, String folded) {
        assertThat(Text.fold(name)).isEqualTo(folded);
    }

    @Test
    void foldsWhateverItFoldedToTheSame() {
        Random random = new Random(20261125);
        for (int i = 0; i < 50_000; i++) {
            String folded = Text.fold(anything(random));
            assertThat(Text.fold(folded)).as("text " + i).isEqualTo(folded);
        }
    }

    @Test
    void comparesIdsAsTextsWithoutRegardToCase() {
        assertThat(Text.key("p-1É")).isEqualTo(Text.key("P-1é"));
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            assertThat(Text.lower(c))
                    .as("character " + (int) c)
                    .isEqualTo(Text.lower(Character.toUpperCase(c)))
                    .isEqualTo(Text.lower(Character.toLowerCase(c)));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.substring(random.nextInt(2));
    }

    private static String anything(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append((char) random.nextInt(Character.MIN_SURROGATE));
        }
        return text.toString();
    }
}

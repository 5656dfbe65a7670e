package org.asigna.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.Test;

class EditsTest {
    private static final String LETTERS = "abcñ\u3042";

    private final SplittableRandom random = new SplittableRandom(1999);

    @Test
    void countsInsertionsDeletionsAndReplacements() {
        assertThat(new Edits("terradata").to("terradata")).isZero();
        assertThat(new Edits("terradata").to("teradata")).isEqualTo(1);
        assertThat(new Edits("terra").to("tierra!")).isEqualTo(2);
        assertThat(new Edits("").to("abc")).isEqualTo(3);
        assertThat(new Edits("abc").to("")).isEqualTo(3);
    }

    @Test
    void countsAsTheLibraryDoes() {
        for (int turn = 0; turn < 20_000; turn++) {
            String one = text();
            String other = text();

            assertThat(new Edits(one).to(other))
                    .as(one + " to " + other)
                    .isEqualTo(LevenshteinDistance.getDefaultInstance().apply(one, other));
        }
    }

    /** Mostly short ones; some of about 64 characters, where the quick way ends. */
    private String text() {
        int length = random.nextInt(8) == 0 ? 60 + random.nextInt(8) : random.nextInt(12);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}

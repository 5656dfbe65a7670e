package org.asigna.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {
    @ParameterizedTest
    @CsvSource({
        "terradata,terradata,100",
        "terradata,teradata,88",
        "terradata,terradota,88",
        "abc,xyz,0",
        "'','',100",
        "'',abc,0",
        "kitten,sitting,57"
    })
    void scoresEditsAgainstTheLongerText(String one, String other, int score) {
        assertThat(Similarity.score(one, other)).isEqualTo(score);
        assertThat(Similarity.score(other, one)).isEqualTo(score);
    }

    @Test
    void roundsDown() {
        assertThat(Similarity.score(1, 3)).isEqualTo(66);
        assertThat(Similarity.score(3, 10)).isEqualTo(Similarity.NEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "0012,12,true",
        "12,0012,true",
        "012,0012,true",
        "00A,a,true",
        "12,12,false",
        "0,00,true",
        "120,12,false",
        "ab,AB,false"
    })
    void knowsIdsThatLostTheirZeros(String one, String other, boolean zerosOnly) {
        assertThat(Similarity.differInZerosOnly(one, other)).isEqualTo(zerosOnly);
    }

    @Test
    void keepsTheLastOfZerosAlone() {
        assertThat(Similarity.withoutZeros("000")).isEqualTo("0");
        assertThat(Similarity.withoutZeros("")).isEmpty();
        assertThat(Similarity.withoutZeros("0010")).isEqualTo("10");
    }
}

package org.asigna.directory.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HashIndexTest {
    @Test
    void findsEveryRowOfAKeyHoweverManyThereAre() {
        Random random = new Random(5);
        HashIndex index = new HashIndex(0);
        List<String> keys = new ArrayList<>();
        Map<String, List<Integer>> expected = new HashMap<>();
        for (int number = 0; number < 20_000; number++) {
            String key = "K" + random.nextInt(8_000);
            keys.add(key);
            index.add(key.hashCode(), number);
            expected.computeIfAbsent(key, same -> new ArrayList<>()).add(number);
        }
        expected.forEach((key, numbers) -> {
            assertThat(index.all(key.hashCode(), number -> keys.get(number).equals(key)))
                    .containsExactly(
                            numbers.stream().mapToInt(Integer::intValue).toArray());
            assertThat(numbers).contains(index.first(key.hashCode(), number -> keys.get(number)
                    .equals(key)));
        });
    }

    @Test
    void asksWhoseHashAnotherShares() {
        HashIndex index = new HashIndex(2);
        List<String> keys = List.of("Aa", "BB");
        index.add("Aa".hashCode(), 0);
        index.add("BB".hashCode(), 1);

        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        assertThat(index.first("BB".hashCode(), number -> keys.get(number).equals("BB")))
                .isEqualTo(1);
        assertThat(index.first("BB".hashCode(), number -> false)).isEqualTo(-1);
        assertThat(index.all("zz".hashCode(), number -> true)).isEmpty();
    }
}

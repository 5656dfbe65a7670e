package org.asigna.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.asigna.text.Texts;
import org.junit.jupiter.api.Test;

class IdKeyTest {
    @Test
    void ordersAsIdsDo() {
        List<String> ids = List.of(
                "b", "A", "a-2", "_", "Z", "z1", "", "Ñ", "ñ1", "é", "\uFFFD", "😀", "𐐨1", "𐐀", "aa", "AB", "µ", "ÿ",
                "0", "'", "ﬁ", "ß", "İ", "ı", "K", "k1", "日本");
        Texts keys = new Texts();
        ids.forEach(id -> keys.add(IdKey.of(id)));

        int[] order = keys.inOrder().numbers();

        assertThat(order)
                .containsExactly(ids.stream()
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .mapToInt(ids::indexOf)
                        .toArray());
    }

    @Test
    void keepsEqualIdsInTheirOrder() {
        Texts keys = new Texts();
        for (int i = 0; i < 1000; i++) {
            keys.add(IdKey.of((i % 2 == 0 ? "id-" : "ID-") + (i * 7919) % 10));
        }

        int[] order = keys.inOrder().numbers();

        Comparator<Integer> expected =
                Comparator.comparing((Integer i) -> (i * 7919) % 10).thenComparing(Comparator.naturalOrder());
        assertThat(java.util.Arrays.stream(order).boxed()).isSortedAccordingTo(expected);
    }
}

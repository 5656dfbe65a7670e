package org.asigna.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final List<String> PARTS = List.of("A", "a", "B", "é", "É", "ﬁ", "z", "0", "-", "𝒳", "漢");

    @Test
    void givesBackEachTextByItsNumber() {
        List<String> expected = texts(new Random(7), 5_000);
        Texts texts = new Texts();
        for (int number = 0; number < expected.size(); number++) {
            assertThat(texts.add(expected.get(number))).isEqualTo(number);
        }

        assertThat(texts.size()).isEqualTo(expected.size());
        for (int number = 0; number < expected.size(); number++) {
            assertThat(texts.get(number)).isEqualTo(expected.get(number));
            assertThat(texts.isEmpty(number)).isEqualTo(expected.get(number).isEmpty());
        }
    }

    @Test
    void goesOnOnAnotherPage() {
        Texts texts = new Texts();
        String large = "x".repeat(3_000_000);
        texts.add(large);
        texts.add(large + "y");
        texts.add("small");

        assertThat(texts.get(0)).isEqualTo(large);
        assertThat(texts.get(1)).isEqualTo(large + "y");
        assertThat(texts.get(2)).isEqualTo("small");
        assertThat(texts.compare(0, 1)).isNegative();
        assertThatThrownBy(() -> texts.add("x".repeat((1 << 22) + 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a text of 4194305 bytes, expected at most 4194304");
    }

    @Test
    void comparesWithoutRegardToCaseAsTextsDo() {
        List<String> some = texts(new Random(8), 300);
        Texts texts = new Texts();
        some.forEach(texts::add);
        for (int number = 0; number < some.size(); number++) {
            for (String other : some) {
                assertThat(texts.equalsIgnoreCase(number, other))
                        .as(some.get(number) + " and " + other)
                        .isEqualTo(some.get(number).equalsIgnoreCase(other));
            }
        }
    }

    @Test
    void ordersByTheBytesOfTextsAndEqualOnesAsTheyCame() {
        List<String> expected = texts(new Random(9), 3_000);
        Texts texts = new Texts();
        expected.forEach(texts::add);

        int[] sorted = IntStream.range(0, expected.size())
                .boxed()
                .sorted(Comparator.comparing(
                        number -> expected.get(number).getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned))
                .mapToInt(Integer::intValue)
                .toArray();
        assertThat(texts.inOrder().numbers()).containsExactly(sorted);
        assertThat(new Texts().inOrder().numbers()).isEmpty();
    }

    @Test
    void tellsWhichTextRepeatsTheOneBefore() {
        Random random = new Random(10);
        List<String> some = texts(random, 2_000);
        IntStream.range(0, 600).forEach(i -> some.add("long and the same for long ".repeat(9) + i % 90));
        IntStream.range(0, 200).forEach(i -> some.add(some.get(random.nextInt(2_000)) + "\0"));
        Texts texts = new Texts();
        some.forEach(texts::add);

        TextOrder order = texts.inOrder();
        for (int place = 1; place < some.size(); place++) {
            String before = some.get(order.numbers()[place - 1]);
            String here = some.get(order.numbers()[place]);
            assertThat(texts.compare(order.numbers()[place - 1], order.numbers()[place]))
                    .isLessThanOrEqualTo(0);
            assertThat(order.repeats(place)).as(before + " " + here).isEqualTo(before.equals(here));
        }
    }

    private static List<String> texts(Random random, int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "" : "ACC-000000");
            for (int parts = random.nextInt(6); parts > 0; parts--) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            texts.add(text.toString());
        }
        return texts;
    }
}

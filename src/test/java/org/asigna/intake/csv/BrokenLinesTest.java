package org.asigna.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.asigna.intake.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A malformed record spoils its own physical line only. */
class BrokenLinesTest {
    /** Lines that no following line can complete, other than one that begins or ends in a lone quote. */
    private static final List<String> BROKEN =
            List.of("A,\"P,C", "A,\"P\" S.L.,C", "\"a\"b", "x\",\"y", "A,\"\"\"B", "\"A\",\"B\"\"", "A,\"B,\"C\",D");

    @Test
    void spoilsTheLineOfTextBehindAQuote() throws IOException {
        assertThat(read("a,b\nA,\"Terra\" S.L.,C\nA,P\n"))
                .containsExactly(
                        good(1, "a", "b"),
                        new Line(2, List.of("A,\"Terra\" S.L.,C"), "text-behind-quote"),
                        good(3, "A", "P"));
    }

    @Test
    void spoilsTheLineOfAQuoteThatNobodyCloses() throws IOException {
        assertThat(read("a,b\nA,\"P-2,C\nA,P\nB,Q"))
                .containsExactly(
                        good(1, "a", "b"),
                        new Line(2, List.of("A,\"P-2,C"), "quote-open"),
                        good(3, "A", "P"),
                        good(4, "B", "Q"));
    }

    @Test
    void spoilsOneLineThoughALaterQuoteSeemsToCloseIt() throws IOException {
        assertThat(read("A,\"P\nB,Q\nC,\"R\",S\n"))
                .containsExactly(
                        new Line(1, List.of("A,\"P"), "quote-open"), good(2, "B", "Q"), good(3, "C", "R", "S"));
    }

    @Test
    void givesCellsOfSeveralLinesBehindABrokenOne() throws IOException {
        assertThat(read("A,\"P\nB,\"Q\nR\",S\nT,U\n"))
                .containsExactly(
                        new Line(1, List.of("A,\"P"), "quote-open"), good(2, "B", "Q\nR", "S"), good(4, "T", "U"));
    }

    @Test
    void spoilsALineThatIsLongerThanAnyRecord() throws IOException {
        String endless = "x".repeat(3 * Tape.LONGEST_RECORD);
        List<Line> lines = read("a,b\n" + endless + ",y\nA,P\n");

        assertThat(lines).extracting(Line::fault).containsExactly("", "too-long", "");
        assertThat(lines.get(1).cells().get(0)).hasSize(Tape.LONGEST_RECORD);
        assertThat(lines.get(2)).isEqualTo(good(3, "A", "P"));
    }

    @Test
    void givesUpAQuoteThatSwallowsMoreThanAnyRecord() throws IOException {
        String name = "Q".repeat(500);
        int count = Tape.LONGEST_RECORD / 250;
        List<Line> lines = read("\"A,P\n" + ("B," + name + "\n").repeat(count));

        assertThat(lines).hasSize(count + 1);
        assertThat(lines.get(0)).isEqualTo(new Line(1, List.of("\"A,P"), "too-long"));
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.equals(good(line.row(), "B", name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void givesEveryGoodLineBackWithItsRow(String end) throws IOException {
        for (int seed = 0; seed < 300; seed++) {
            Mixture mixture = new Mixture(new Random(seed), end);
            List<Line> read = read(mixture.text.toString());

            assertThat(read.stream().filter(line -> line.fault().isEmpty()))
                    .as("seed %d: %s", seed, mixture.text)
                    .containsExactlyElementsOf(mixture.good);
            assertThat(read.stream().filter(line -> !line.fault().isEmpty()))
                    .as("seed %d: %s", seed, mixture.text)
                    .extracting(Line::row)
                    .containsExactlyElementsOf(mixture.broken);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A,\"P", "A,\"P\" S.L.", "\"\"\"a"})
    void readsManyBrokenLines(String broken) throws IOException {
        assertThat(read((broken + "\n").repeat(10_000))).hasSize(10_000).noneMatch(line -> line.fault()
                .isEmpty());
    }

    @Test
    void doesNotTryEachOfManyLinesThatOneQuoteSwallows() throws IOException {
        assertThat(read("x\",\"y\n".repeat(100_000))).hasSize(100_000).noneMatch(line -> line.fault()
                .isEmpty());
    }

    private static Line good(int row, String... cells) {
        return new Line(row, List.of(cells), "");
    }

    private static List<Line> read(String text) throws IOException {
        try (CsvLineReader reader = new CsvLineReader(new Tape(new StringReader(text)), ',', 0, 0)) {
            List<Line> lines = new ArrayList<>();
            for (Line line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
            }
            return lines;
        }
    }

    /** Good and broken lines by chance. */
    private static final class Mixture {
        private final StringBuilder text = new StringBuilder();
        private final List<Line> good = new ArrayList<>();
        private final List<Integer> broken = new ArrayList<>();
        private int row = 1;

        Mixture(Random random, String end) {
            for (int i = 0; i < 40; i++) {
                if (random.nextInt(3) == 0) {
                    text.append(BROKEN.get(random.nextInt(BROKEN.size()))).append(end);
                    broken.add(row++);
                } else {
                    addGood(random, end);
                }
            }
        }

        private void addGood(Random random, String end) {
            String name = "n" + row;
            switch (random.nextInt(5)) {
                case 0 -> add(name + ",b", end, 1, name, "b");
                case 1 -> add("\"" + name + "\",\"b, c\"", end, 1, name, "b, c");
                case 2 -> add(name + ",\"say \"\"b\"\" twice\"", end, 1, name, "say \"b\" twice");
                case 3 -> add(name + ",\"b" + end + "c\",d", end, 2, name, "b" + end + "c", "d");
                default -> add("", end, 1, "");
            }
        }

        private void add(String written, String end, int lines, String... cells) {
            text.append(written).append(end);
            good.add(BrokenLinesTest.good(row, cells));
            row += lines;
        }
    }
}

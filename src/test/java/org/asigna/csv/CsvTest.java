package org.asigna.csv;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.asigna.text.Text;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void writesRfc4180WithFormulasMadeHarmless() throws IOException {
        assertThat(written(List.of(List.of("a", "b c", ""), List.of("x,y", "say \"no\"", "=1+1"))))
                .isEqualTo("a,b c,\r\n\"x,y\",\"say \"\"no\"\"\",'=1+1\r\n");
    }

    /** Cells that need nothing are written without asking the library; it must not show. */
    @Test
    void writesWhatTheLibraryWouldWrite() throws IOException {
        String signs = "aZ09 ,\"'=+-@\t\r\n#;é\u00A0\uFF1D|\\";
        Random random = new Random(20261122);
        for (int turn = 0; turn < 5000; turn++) {
            String[] cells = new String[1 + random.nextInt(4)];
            StringBuilder expected = new StringBuilder();
            for (int i = 0; i < cells.length; i++) {
                cells[i] = random.ints(random.nextInt(5), 0, signs.length())
                        .mapToObj(at -> signs.substring(at, at + 1))
                        .collect(joining());
            }
            CSVFormat.RFC4180.printRecord(
                    expected, Arrays.stream(cells).map(Text::guard).toArray());

            assertThat(written(List.of(List.of(cells)))).isEqualTo(expected.toString());
        }
    }

    @Test
    void neverWritesABlankLine() throws IOException {
        assertThat(written(List.of(List.of("id"), List.of("")))).isEqualTo("id\r\n\"\"\r\n");
    }

    @Test
    void readsEveryLineEnd() throws IOException {
        assertThat(read("a,b\nc,d\re,f\r\n\"g\",h"))
                .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e", "f"), List.of("g", "h"));
    }

    @Test
    void readsRecordsOfAnyWidth() throws IOException {
        assertThat(read("a\nb,c,d,\n\n")).containsExactly(List.of("a"), List.of("b", "c", "d", ""), List.of(""));
    }

    @Test
    void refusesWhatItsWriterNeverWrites() {
        assertThatThrownBy(() -> read("a\n\"b\"c"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Invalid character between encapsulated token and delimiter at line: 2");
        assertThatThrownBy(() -> read("\"b\"\"c"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("EOF reached before encapsulated token finished");
    }

    @Test
    void refusesWhatIsNoUtf8() throws IOException {
        try (CsvReader csv = CsvReader.of(new ByteArrayInputStream(new byte[] {'a', (byte) 0xE9, '\n'}))) {
            assertThatThrownBy(csv::next)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(MalformedInputException.class);
        }
    }

    @Test
    void givesBackCellsLongerThanItsBuffer() throws IOException {
        String longer = "né\"w,\r\n".repeat(30_000);

        assertThat(read(written(List.of(List.of("a", longer, "b"), List.of(longer)))))
                .containsExactly(List.of("a", longer, "b"), List.of(longer));
    }

    @Test
    void givesBackAnyTexts() throws IOException {
        Random random = new Random(20260630);
        List<List<String>> records = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            records.add(List.of(anyText(random), anyText(random), anyText(random)));
        }

        assertThat(read(written(records))).isEqualTo(records);
    }

    private static String anyText(Random random) {
        String letters = "ab,\"\r\n'=+-@\t ;é\uFF1D\u00A0\u200B";
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return random.nextInt(20) == 0 ? text + "😀" : text.toString();
    }

    private static String written(List<List<String>> records) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.to(bytes, records.get(0).toArray(String[]::new))) {
            for (List<String> record : records.subList(1, records.size())) {
                csv.row(record.toArray(String[]::new));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<List<String>> read(String text) throws IOException {
        List<List<String>> records = new ArrayList<>();
        try (CsvReader csv = CsvReader.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            for (String[] record = csv.next(); record != null; record = csv.next()) {
                records.add(List.of(record));
            }
        }
        return records;
    }
}

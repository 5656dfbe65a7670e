package org.asigna.directory.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.asigna.csv.CsvReader;
import org.asigna.csv.CsvWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordReaderTest {
    private static final List<String> PARTS = List.of(
            "a", "7", " ", ",", "\"", "\r", "\n", "'", "=", "-", "#", "é", "漢", "😀", "\u00A0", "\uFF1D", "\t", "Acme");

    private final Random random = new Random(4);

    @TempDir
    Path folder = Path.of("");

    @Test
    void givesTheCellsThatTheCsvReaderGives() throws IOException {
        Path file = folder.resolve("table");
        try (CsvWriter csv = CsvWriter.create(file, "id", "name", "other")) {
            for (int row = 0; row < 20_000; row++) {
                csv.row("ID" + row + text(), text(), random.nextInt(3000) == 0 ? "x\"".repeat(100_000) : text());
            }
        }

        try (CsvReader expected = CsvReader.open(file);
                RecordReader records = RecordReader.open(file);
                RecordReader same = RecordReader.open(file)) {
            for (String[] cells = expected.next(); cells != null; cells = expected.next()) {
                assertThat(records.next()).isTrue();
                assertThat(same.next()).isTrue();
                assertThat(records.cells()).containsExactly(cells);
                assertThat(records.isSame(same)).isTrue();
            }
            assertThat(records.next()).isFalse();
            assertThat(records.next()).isFalse();
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(4); count > 0; count--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }
}

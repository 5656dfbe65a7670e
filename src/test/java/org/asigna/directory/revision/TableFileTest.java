package org.asigna.directory.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.asigna.csv.CsvWriter;
import org.asigna.text.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
    private static final List<String> PARTS = List.of(
            "a", "Z", "7", " ", ",", "\"", "\r", "\n", "'", "=", "-", "#", "!", "é", "É", "ſ", "×", "漢", "😀", "\u00A0",
            "\u200B", "\uFF1D", "\t", "\u0001", "~", "\u007F", "Acme", "S.L.");

    private final Random random = new Random(3);

    @TempDir
    Path folder = Path.of("");

    @Test
    void writesWhatTheCsvWriterWrites() throws IOException {
        RevisionTable table = RevisionTable.CONTACTS;
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        String hash;
        try (CsvWriter csv = CsvWriter.to(expected, table.columns().toArray(String[]::new));
                Hashing hashing = new Hashing();
                TableFile file = TableFile.create(folder.resolve("rows"), table, hashing)) {
            for (int number = 0; number < 20_000; number++) {
                RowBytes row = row(number);
                csv.row(row.texts());
                file.row(row);
            }
            hash = file.finish().sha256();
        }

        assertThat(Files.readAllBytes(folder.resolve("rows"))).isEqualTo(expected.toByteArray());
        assertThat(hash).isEqualTo(Sha256.end(digested(expected.toByteArray())));
    }

    private static MessageDigest digested(byte[] bytes) {
        MessageDigest digest = Sha256.begin();
        digest.update(bytes);
        return digest;
    }

    private RowBytes row(int number) {
        RowBytes row = new RowBytes();
        row.add("ID%06d".formatted(number) + text());
        for (int cell = 1; cell < RevisionTable.CONTACTS.columns().size(); cell++) {
            row.add(random.nextInt(3000) == 0 ? "x\"".repeat(400_000) : text());
        }
        return row;
    }

    private String text() {
        List<String> parts = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            parts.add(PARTS.get(random.nextInt(PARTS.size())));
        }
        return String.join("", parts);
    }
}

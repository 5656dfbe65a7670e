package org.asigna.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.asigna.directory.revision.RowBytes;
import org.asigna.text.Texts;
import org.junit.jupiter.api.Test;

class PackedRowTest {
    @Test
    void givesBackTheCells() {
        assertRoundTrip("A-1", "", "Acme, S.L.\n", "😀", "\u0000\uFFFF");
        assertRoundTrip("");
        assertRoundTrip("x".repeat(127), "y".repeat(128), "é".repeat(8_192), "z".repeat(100_000), "");
    }

    private static void assertRoundTrip(String... cells) {
        RowBytes row = new RowBytes();
        for (String cell : cells) {
            row.add(cell);
        }
        Texts texts = new Texts();
        PackedRow packed = new PackedRow(texts);
        packed.add(new RowBytes());
        int number = packed.add(row);

        RowBytes unpacked = new RowBytes();
        packed.unpack(number, cells.length, unpacked);
        assertThat(unpacked.texts()).containsExactly(cells);
    }
}

package org.asigna.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackedRowTest {
    @Test
    void givesBackTheCells() {
        assertRoundTrip("A-1", "", "Acme, S.L.\n", "😀", "\u0000\uFFFF");
        assertRoundTrip("");
        assertRoundTrip("x".repeat(32_767), "y".repeat(32_768), "z".repeat(100_000), "");
    }

    private static void assertRoundTrip(String... cells) {
        assertThat(PackedRow.unpack(PackedRow.pack(cells))).containsExactly(cells);
    }
}

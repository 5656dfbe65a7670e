package org.asigna.run;

import static org.asigna.fixture.ARow.aRow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.asigna.finding.Finding;
import org.asigna.finding.Source;
import org.asigna.fixture.ASheet;
import org.asigna.intake.Row;
import org.asigna.intake.Table;
import org.asigna.language.TableKind;
import org.asigna.plan.folder.RawRows;
import org.asigna.run.ReadAhead.Page;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadAheadTest {
    private final RawRows raw;

    ReadAheadTest(@TempDir Path folder) throws IOException {
        raw = new RawRows(folder.resolve("rows"));
    }

    @AfterEach
    void letGo() throws IOException {
        raw.close();
    }

    @Test
    void everyRowComesInItsOrderAndEachTableHasALastPage() throws IOException {
        List<String> pages = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        try (ReadAhead reading = new ReadAhead(List.of(sheet(2500), sheet(0), sheet(1000)), raw)) {
            for (Page page = reading.next(); page != null; page = reading.next()) {
                page.rows().forEach(row -> rows.add(row.place().row()));
                pages.add(page.rows().size() + " of " + page.rowsOfTable() + (page.last() ? ", last" : ""));
            }
            assertThat(reading.next()).isNull();
        }
        assertThat(pages)
                .containsExactly(
                        "1000 of 1000",
                        "1000 of 2000",
                        "500 of 2500, last",
                        "0 of 0, last",
                        "1000 of 1000",
                        "0 of 1000, last");
        assertThat(rows).hasSize(3500).startsWith(2, 3, 4).endsWith(1000, 1001);
    }

    @Test
    void whatBreaksTheReadingIsToldBehindTheRowsThatWereRead() throws IOException {
        try (ReadAhead reading = new ReadAhead(List.of(sheet(3), new BrokenTable()), raw)) {
            assertThat(reading.next())
                    .extracting(Page::rows)
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .hasSize(3);
            assertThatThrownBy(reading::next)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("the drive is gone");
        }
    }

    @Test
    void whoeverStopsInTheMiddleLeavesNoThreadBehind() throws IOException {
        try (ReadAhead reading = new ReadAhead(List.of(sheet(50_000)), raw)) {
            assertThat(reading.next()).isNotNull();
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("reading") && thread.isAlive());
    }

    private static ASheet sheet(int rows) {
        return new ASheet(Collections.nCopies(rows, aRow("A-1", "P-1")));
    }

    /** A table that cannot be read on. */
    private static final class BrokenTable implements Table {
        @Override
        public Source source() {
            return new Source(1, "b.csv", "", List.of());
        }

        @Override
        public int headerRow() {
            return 1;
        }

        @Override
        public TableKind kind() {
            return TableKind.REQUESTS;
        }

        @Override
        public int column(String key) {
            return -1;
        }

        @Override
        public Row next() {
            throw new UncheckedIOException(new IOException("the drive is gone"));
        }

        @Override
        public int blank() {
            return 0;
        }

        @Override
        public List<Finding> findings() {
            return List.of();
        }

        @Override
        public void close() {
            // nothing was opened
        }
    }
}

package org.asigna.plan.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawRowsTest {
    private static final Source CSV = new Source(0, "a.csv", "", List.of("Account", "View"));
    private static final Source SHEET = new Source(1, "b.xlsx", "Requests", List.of("Cuenta"));

    private final Path folder;

    RawRowsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void keepsTheWantedRowsToTheLetterEachSourcesHeaderFirst() throws IOException {
        Path target = folder.resolve(RawRows.NAME);
        try (RawRows rows = new RawRows(folder.resolve("rows"))) {
            rows.keep(List.of("A-1", "all"));
            rows.keep(List.of(" =A,\"2 ", "", "beyond"));
            rows.keep(List.of("A-4", "ñ"));
            rows.keep(List.of());
            List<Place> places = List.of(Place.of(CSV, 2), Place.of(CSV, 3), Place.of(CSV, 4), Place.of(SHEET, 17));
            rows.write(
                    target,
                    row -> row != 0,
                    places::get,
                    source -> source.equals(SHEET) ? Map.of("layout", List.of("12.5", "")) : Map.of());
        }

        assertThat(Files.readAllLines(target))
                .containsExactly(
                        "kind,file,sheet,row,cells",
                        "header,a.csv,,,Account,View",
                        "row,a.csv,,3,\"' =A,\"\"2 \",,beyond",
                        "row,a.csv,,4,A-4,ñ",
                        "header,b.xlsx,Requests,,Cuenta",
                        "layout,b.xlsx,Requests,,12.5,",
                        "row,b.xlsx,Requests,17");
        assertThat(folder.resolve("rows")).doesNotExist();
    }
}

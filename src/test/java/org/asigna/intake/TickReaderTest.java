package org.asigna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.language.Tick;
import org.asigna.language.Vocabulary;
import org.junit.jupiter.api.Test;

class TickReaderTest {
    private static final List<String> HEADER = List.of("Account", "Partner", "License", "Tick");
    private final Source source = new Source(0, "ticks.csv", "", HEADER);

    @Test
    void readsTicks() {
        TickRow row = read("", "A-1", "P-1", " L-1 ", "✓");

        assertThat(row.account()).isEqualTo("A-1");
        assertThat(row.partner()).isEqualTo("P-1");
        assertThat(row.license()).isEqualTo("L-1");
        assertThat(row.tick()).isEqualTo(Tick.TICKED);
        assertThat(row.accountPlace().columnName()).isEqualTo("Account");
        assertThat(row.findings()).isEmpty();
    }

    @Test
    void checksNothingOfAnUntickedLicence() {
        TickRow row = read("", "A-1", "", "#N/A", "");

        assertThat(row.tick()).isEqualTo(Tick.UNTICKED);
        assertThat(row.findings()).isEmpty();
    }

    @Test
    void saysThatATickIsNeither() {
        TickRow row = read("", "A-1", "", "L-1", "maybe");

        assertThat(row.tick()).isEqualTo(Tick.UNKNOWN);
        assertThat(said(row)).containsExactly("Tick tick-unknown maybe");
    }

    @Test
    void takesATickForUnclearIfItsLicenceCannotBeRead() {
        TickRow row = read("", "A-1", "", "#N/A", "x");

        assertThat(row.tick()).isEqualTo(Tick.UNKNOWN);
        assertThat(said(row)).containsExactly("License cell-error #N/A");
    }

    @Test
    void tellsAFailedFormulaInTheTickColumn() {
        assertThat(said(read("", "A-1", "", "L-1", "#N/A"))).containsExactly("Tick cell-error #N/A");
    }

    @Test
    void believesNothingOfAMalformedRow() {
        TickRow row = read("extra-cells", "A-1", "P-1", "L-1", "x", "y");

        assertThat(row.account()).isEmpty();
        assertThat(row.tick()).isEqualTo(Tick.UNKNOWN);
        assertThat(said(row)).containsExactly(" row-malformed ");
    }

    private TickRow read(String fault, String... cells) {
        Header header = new HeaderFinder(Vocabulary.standard(), Wanted.ticks())
                .find(List.of(new Line(1, HEADER, "")))
                .orElseThrow();
        Table table = new SheetTable(source, header, new NoLines());
        Line line = new Line(2, List.of(cells), fault);
        return new TickReader(Vocabulary.standard(), table).read(new Row(Place.of(source, 2), line));
    }

    private static List<String> said(TickRow row) {
        return row.findings().stream()
                .map(finding -> finding.place().columnName() + " " + finding.code() + " " + finding.value())
                .toList();
    }
}

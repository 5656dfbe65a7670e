package org.asigna.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {
    private static final Place CELL =
            Place.of(new Source(0, "licenses.csv", "", List.of()), 2).at(4);

    @ParameterizedTest
    @CsvSource({
        "2026-06-30,2026-06-30",
        "2026-06-30T00:00:00,2026-06-30",
        "2026-06-30 00:00:00,2026-06-30",
        "2026-06-30T23:59:59.999Z,2026-06-30",
        "31/12/2026,2026-12-31",
        "12/31/2026,2026-12-31",
        "31.12.2026,2026-12-31",
        "31-12-2026,2026-12-31",
        "4/4/2026,2026-04-04",
        "29/2/2028,2028-02-29",
        "03/04/2026,date-ambiguous",
        "1-2-2028,date-ambiguous",
        "12/12/26,date-malformed",
        "31/12.2026,date-malformed",
        "2026-02-30,date-malformed",
        "2026-6-30,date-malformed",
        "31/02/2026,date-malformed",
        "31/13/2026,date-malformed",
        "0/1/2026,date-malformed",
        "by letter,date-malformed",
        "46203,date-malformed",
        "30 June 2026,date-malformed",
    })
    void readsADateThatHasOneReading(String written, String expected) {
        assertThat(read(Optional.empty(), written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "03/04/2026,2026-04-03,2026-03-04",
        "31/12/2026,2026-12-31,date-malformed",
        "12/31/2026,date-malformed,2026-12-31",
        "2026-06-30,2026-06-30,2026-06-30",
        "4/4/2026,2026-04-04,2026-04-04",
    })
    void readsADateInTheDeclaredOrderOnly(String written, String dayFirst, String monthFirst) {
        assertThat(read(Optional.of(DateOrder.DMY), written)).isEqualTo(dayFirst);
        assertThat(read(Optional.of(DateOrder.MDY), written)).isEqualTo(monthFirst);
    }

    private static String read(Optional<DateOrder> order, String written) {
        return new DateReader(order).read(written, CELL, written).fold(Object::toString, findings -> findings.stream()
                .map(Finding::code)
                .map(Code::text)
                .reduce("", String::concat));
    }
}

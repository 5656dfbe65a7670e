package org.asigna.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportFormatTest {
    @Test
    void anInputDecidesWhereNothingIsAskedFor() {
        assertThat(ReportFormat.workbooks(Optional.empty(), true)).isTrue();
        assertThat(ReportFormat.workbooks(Optional.empty(), false)).isFalse();
    }

    @Test
    void whatIsAskedForDecidesBeforeTheInput() {
        assertThat(ReportFormat.workbooks(Optional.of(ReportFormat.CSV), true)).isFalse();
        assertThat(ReportFormat.workbooks(Optional.of(ReportFormat.XLSX), false))
                .isTrue();
        assertThat(ReportFormat.workbooks(Optional.of(ReportFormat.BOTH), false))
                .isTrue();
    }
}

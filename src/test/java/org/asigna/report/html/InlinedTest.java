package org.asigna.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InlinedTest {
    /** The example of the standard on content security policies. */
    @Test
    void isNamedByItsHash() {
        assertThat(new Inlined("alert('Hello, world.');").source())
                .isEqualTo("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }

    @Test
    void whatStandsInThePageEndsNeitherStyleNorScript() {
        assertThat(Inlined.of("page.css").text()).doesNotContain("</", "\r", "url(", "@import");
        assertThat(Inlined.of("page.js").text()).doesNotContain("</", "<!--", "\r", "innerHTML", "http");
    }
}

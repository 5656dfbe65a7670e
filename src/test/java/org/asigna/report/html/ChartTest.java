package org.asigna.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.asigna.language.Language;
import org.asigna.report.html.Chart.Bar;
import org.junit.jupiter.api.Test;

class ChartTest {
    private final Wording wording = new Wording(Language.ENGLISH);

    @Test
    void barsAreSharesOfTheLongestAndWhatIsThereCanBeSeen() {
        String drawn = drawn(new Chart(
                "Rows", List.of(new Bar("Many", "a", 30_000), new Bar("Some", "b", 10_000), new Bar("One", "c", 1))));

        assertThat(drawn)
                .contains("<rect class=\"a\" x=\"0\" y=\"25\" width=\"100.00%\"")
                .contains("<rect class=\"b\" x=\"0\" y=\"71\" width=\"33.33%\"")
                .contains("<rect class=\"c\" x=\"0\" y=\"117\" width=\"0.50%\"");
    }

    @Test
    void nothingHasNoBar() {
        assertThat(drawn(new Chart("Rows", List.of(new Bar("None", "none", 0)))))
                .doesNotContain("class=\"none\"")
                .contains("class=\"track\"");
    }

    @Test
    void theTableHasAllOfWhichTheFirstAreDrawn() {
        Chart chart = new Chart("Rows", List.of(new Bar("One", "a", 2000), new Bar("Two", "b", 1)), 1);

        assertThat(drawn(chart))
                .contains("aria-label=\"Rows: One 2,000\"", "<th scope=\"row\">Two</th><td class=\"number\">1</td>")
                .doesNotContain("class=\"b\"");
    }

    @Test
    void sharesAreWrittenAsSvgTakesThem() {
        assertThat(List.of(Chart.percent(0), Chart.percent(0.055), Chart.percent(99.999)))
                .containsExactly("0.00%", "0.06%", "100.00%");
    }

    private String drawn(Chart chart) {
        Html html = Html.page();
        chart.write(html, wording, "Kind", "Rows");
        return html.toString();
    }
}

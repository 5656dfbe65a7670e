package org.asigna.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HtmlTest {
    private final Html html = Html.page();

    @Test
    void textStaysText() {
        html.open("p").text("<script>alert('1')</script> & \"more\"").close();

        assertThat(written())
                .isEqualTo("<p>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;more&quot;</p>");
    }

    @Test
    void anAttributeCannotBeLeft() {
        html.single("input", "value", "\"><img src=x onerror='alert(1)'>", "hidden");

        assertThat(written())
                .isEqualTo("<input value=\"&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;\" hidden>");
    }

    @Test
    void whatNoPageMayHoldIsReplaced() {
        html.text("a\u0000b\u0008c\u0085d\uFFFEe\uD800f\uDC00g\th\ni");

        assertThat(written()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\th\ni");
    }

    @Test
    void wholePairsStay() {
        html.text("Ana \uD83D\uDE00 \u05D0\u200F");

        assertThat(written()).isEqualTo("Ana \uD83D\uDE00 \u05D0\u200F");
    }

    @Test
    void signsThatTurnTheTextBehindThemAreShown() {
        html.text("invoice\u202Efdp.exe\u2066");

        assertThat(written()).isEqualTo("invoice[U+202E]fdp.exe[U+2066]");
    }

    @Test
    void whatIsOpenIsEnded() {
        html.open("ul").open("li").text("one");

        assertThat(written()).isEqualTo("<ul><li>one</li>\n</ul>\n");
    }

    @Test
    void theSizeIsThatOfTheFile() {
        html.open("p").text("España, 5 € – \uD83D\uDE00");
        long before = html.size();
        html.text("ñ").close();

        assertThat(html.size()).isEqualTo(before + 2 + "</p>".length());
        assertThat(html.size()).isEqualTo(html.toString().getBytes(StandardCharsets.UTF_8).length);
    }

    private String written() {
        return html.toString().substring("<!doctype html>\n".length());
    }
}

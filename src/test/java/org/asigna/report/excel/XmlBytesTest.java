package org.asigna.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class XmlBytesTest {
    private static final String[] PIECES = {
        "a",
        "Z9",
        " ",
        "_",
        "_x",
        "_x000D_",
        "_x00",
        "&",
        "<",
        ">",
        "\"",
        "'",
        "\n",
        "\t",
        "\r",
        "\u0000",
        "ñ",
        "Á",
        "߿",
        "ࠀ",
        "€",
        "\uFFFE",
        "\uD83D\uDE00",
        "\uD83D",
        "\uDE00",
        "ACC-000017",
        "ana_x@terra.example"
    };

    @Test
    void writesTextsAsThePlainVersionDoes() throws IOException {
        Random random = new Random(20261122);
        for (int i = 0; i < 2_000; i++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            XmlBytes xml = new XmlBytes(bytes);
            StringBuilder plain = new StringBuilder();
            for (int text = random.nextInt(5); text >= 0; text--) {
                String next = text(random, random.nextInt(40));
                xml.xml("<t>");
                xml.text(next);
                plain.append("<t>");
                CellText.append(plain, next);
            }
            xml.flush();
            assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(plain.toString());
        }
    }

    @Test
    void handsOnWhatIsLongerThanItsRoom() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XmlBytes xml = new XmlBytes(bytes);
        String longest = "ñ".repeat(CellText.LONGEST);
        String longer = "<!--" + "-".repeat(200_000) + "-->";

        xml.xml("<a>");
        xml.text(longest);
        xml.text("€".repeat(CellText.LONGEST));
        xml.xml(longer);
        xml.xml("</a>");
        xml.flush();

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("<a>" + longest + "€".repeat(CellText.LONGEST) + longer + "</a>");
    }

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}

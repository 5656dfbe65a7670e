package org.asigna.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.asigna.report.json.RunReport.Input;
import org.junit.jupiter.api.Test;

class AskingRowsTest {
    @Test
    void areReadFromTheSourceOfAChange() {
        List<Input> inputs = List.of(new Input("a.csv", "hash-a", 3), new Input("b.xlsx", "hash-b", 5));

        assertThat(AskingRows.of("a.csv:12,15; b.xlsx!Requests 2:3", inputs))
                .containsExactly(
                        new AskingRows("a.csv", "", List.of(12, 15), "hash-a"),
                        new AskingRows("b.xlsx", "Requests 2", List.of(3), "hash-b"));
    }

    @Test
    void keepPartingSignsOfFilesAndSheets() {
        List<Input> inputs = List.of(new Input("C:\\a; b!.xlsx", "hash", 3));

        assertThat(AskingRows.of("C:\\a; b!.xlsx!Q1!new:7", inputs))
                .containsExactly(new AskingRows("C:\\a; b!.xlsx", "Q1!new", List.of(7), "hash"));
    }

    @Test
    void haveNoHashWhereTheRunNotedNone() {
        assertThat(AskingRows.of("b.xlsx!Requests:3", List.of()))
                .containsExactly(new AskingRows("b.xlsx", "Requests", List.of(3), null));
        assertThat(AskingRows.of("scope all", List.of())).isEmpty();
    }
}

package org.asigna.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunIdTest {
    @Test
    void namesTheTimeInUtcAndFourRandomCharacters() {
        Clock madrid = Clock.fixed(Instant.parse("2026-11-22T11:13:48.999Z"), ZoneId.of("Europe/Madrid"));

        assertThat(RunId.next(madrid, new Random(1)).text()).matches("20261122-111348-[a-z0-9]{4}");
        assertThat(RunId.next(madrid, new Random(1))).isNotEqualTo(RunId.next(madrid, new Random(2)));
    }

    @Test
    void takesWhatAPersonTypesInEitherCase() {
        assertThat(RunId.of(" 20261122-111348-K3F9 ")).contains(new RunId("20261122-111348-k3f9"));
        assertThat(RunId.of("../../etc")).isEmpty();
        assertThat(RunId.of("20261122-111348-k3f")).isEmpty();
    }

    @Test
    void isNeverAnythingElse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunId("latest"))
                .withMessage("'latest' is no run id; one looks like 20261122-111348-k3f9");
    }
}

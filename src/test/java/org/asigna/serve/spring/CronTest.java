package org.asigna.serve.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CronTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    @Test
    void comesByTheClockOfItsZone() {
        assertThat(times("0 2 * * *", "2026-11-23T00:59:59Z", 2))
                .containsExactly("2026-11-23T01:00:00Z", "2026-11-24T01:00:00Z");
        assertThat(times("30 0 2 * * MON", "2026-07-01T00:00:00Z", 1)).containsExactly("2026-07-06T00:00:30Z");
        assertThat(times("@daily", "2026-07-01T00:00:00Z", 1)).containsExactly("2026-07-01T22:00:00Z");
    }

    @Test
    void comesOnceInANightWhoseClockIsPutForward() {
        assertThat(times("0 2 * * *", "2026-03-28T12:00:00Z", 2))
                .containsExactly("2026-03-29T01:00:00Z", "2026-03-30T00:00:00Z");
        assertThat(times("30 2 * * *", "2026-03-28T12:00:00Z", 2))
                .containsExactly("2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z");
        assertThat(times("30 2 * * *", "2026-03-29T01:10:00Z", 1)).containsExactly("2026-03-29T01:30:00Z");
    }

    @Test
    void comesOnceInANightWhoseClockIsPutBack() {
        assertThat(times("30 2 * * *", "2026-10-24T12:00:00Z", 2))
                .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
        assertThat(times("30 2 * * *", "2026-10-25T01:10:00Z", 1)).containsExactly("2026-10-26T01:30:00Z");
    }

    @Test
    void comesAtAllHoursAsTheyCome() {
        assertThat(times("*/30 * * * *", "2026-03-29T00:20:00Z", 3))
                .containsExactly("2026-03-29T00:30:00Z", "2026-03-29T01:00:00Z", "2026-03-29T01:30:00Z");
        assertThat(times("*/30 * * * *", "2026-10-25T00:20:00Z", 3))
                .containsExactly("2026-10-25T00:30:00Z", "2026-10-25T01:00:00Z", "2026-10-25T01:30:00Z");
    }

    @Test
    void isNothingThatIsNoTimeOrNeverComes() {
        assertThatIllegalArgumentException().isThrownBy(() -> Cron.of("", MADRID));
        assertThatIllegalArgumentException().isThrownBy(() -> Cron.of("0 25 * * *", MADRID));
        assertThatIllegalArgumentException().isThrownBy(() -> Cron.of("every night", MADRID));
        assertThatIllegalArgumentException().isThrownBy(() -> Cron.of("0 2 30 2 *", MADRID));
    }

    private static Stream<String> times(String text, String after, int many) {
        Cron cron = Cron.of(text, MADRID);
        return Stream.iterate(cron.after(Instant.parse(after)), cron::after)
                .limit(many)
                .map(Instant::toString);
    }
}

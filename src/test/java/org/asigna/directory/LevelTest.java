package org.asigna.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LevelTest {
    private static final Level GOLD = Level.earned("Gold", 2, 4);
    private static final Level PLATINUM = Level.invited("Platinum");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @Test
    void isEarnedByAsManyCertificationsAsItTakes() {
        assertThat(GOLD.earnedBy(with(OptionalInt.of(2), OptionalInt.of(4)))).isTrue();
        assertThat(GOLD.earnedBy(with(OptionalInt.of(2), OptionalInt.of(3)))).isFalse();
        assertThat(GOLD.earnedBy(with(OptionalInt.of(1), OptionalInt.of(9)))).isFalse();
    }

    @Test
    void holdsANumberThatIsNotKnownForEnough() {
        assertThat(GOLD.earnedBy(with(OptionalInt.empty(), OptionalInt.empty())))
                .isTrue();
        assertThat(GOLD.earnedBy(with(OptionalInt.empty(), OptionalInt.of(3)))).isFalse();
    }

    @Test
    void takesAnInvitationDatedOnOrBeforeTheDay() {
        assertThat(PLATINUM.lacksInvitation(invited(DAY), DAY)).isFalse();
        assertThat(PLATINUM.lacksInvitation(invited(DAY.plusDays(1)), DAY)).isTrue();
        assertThat(PLATINUM.lacksInvitation(invited(null), DAY)).isTrue();
        assertThat(GOLD.lacksInvitation(invited(null), DAY)).isFalse();
    }

    @Test
    void countsTheLastDayOfACertificationAsInside() {
        assertThat(certified(DAY).lapsedBy(DAY)).isFalse();
        assertThat(certified(DAY.minusDays(1)).lapsedBy(DAY)).isTrue();
        assertThat(certified(null).lapsedBy(DAY)).isFalse();
    }

    private static Partner with(OptionalInt specialists, OptionalInt engineers) {
        return new Partner(0, new Id<>("P-1"), "Terra Data", true, "Gold", specialists, engineers, null, null);
    }

    private static Partner invited(@Nullable LocalDate day) {
        return partner(day, null);
    }

    private static Partner certified(@Nullable LocalDate until) {
        return partner(null, until);
    }

    private static Partner partner(@Nullable LocalDate invitedOn, @Nullable LocalDate certifiedUntil) {
        return new Partner(
                0,
                new Id<>("P-1"),
                "Terra Data",
                true,
                "Platinum",
                OptionalInt.empty(),
                OptionalInt.empty(),
                invitedOn,
                certifiedUntil);
    }
}

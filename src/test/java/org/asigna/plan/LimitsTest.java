package org.asigna.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asigna.fixture.Assignments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    private static final Optional<Limit> NONE = Optional.empty();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10|10|1000|false", "10|11|1000|true", "0|0|0|false", "0|1|5|true", "5%|5|100|false",
                "5%|6|100|true", "5%|1|0|true", "0.5%|1|200|false", "0,5 %|2|200|true", "100%|7|7|false",
                "33.333%|1|3|true", "33.334%|1|3|false"
            })
    void countsWhatIsExactlyAtTheLimitAsInside(String limit, int count, int whole, boolean exceeded) {
        assertThat(Limit.parse(limit).isExceededBy(count, whole)).isEqualTo(exceeded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1.5", "5 percent", "%", "1e3", "١", "9999999999999"})
    void refusesWhatIsNoLimit(String text) {
        assertThatThrownBy(() -> Limit.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "\"" + text + "\" is no limit; expected a whole number such as 10, or a percentage such as 5%");
    }

    @Test
    void isWrittenAsItWasGiven() {
        assertThat(List.of(Limit.parse(" 10 "), Limit.parse("0,50%")))
                .extracting(Limit::toString)
                .containsExactly("10", "0.50%");
    }

    @Test
    void stopsNothingByItself() {
        assertThat(exceeded(new Limits(false, NONE, NONE, NONE), sums(3, 97, 10)))
                .isEmpty();
    }

    @Test
    void letsAScopeRemoveTenOrFivePerCent() {
        Limits limits = new Limits(false, NONE, NONE, NONE);

        assertThat(exceeded(limits, removing(10, 20))).isEmpty();
        assertThat(exceeded(limits, removing(11, 20))).containsExactly("max-removals 11 of 5%, 10");
        assertThat(exceeded(limits, removing(50, 1000))).isEmpty();
        assertThat(exceeded(limits, removing(51, 1000))).containsExactly("max-removals 51 of 5%, 10");
    }

    @Test
    void takesAGivenLimitInsteadOfTheDefault() {
        Limits limits = new Limits(false, NONE, Optional.of(Limit.parse("2")), NONE);

        assertThat(exceeded(limits, removing(2, 1000))).isEmpty();
        assertThat(exceeded(limits, removing(3, 1000))).containsExactly("max-removals 3 of 2");
    }

    @Test
    void tellsEveryLimitThatIsExceeded() {
        Limits limits = new Limits(true, Optional.of(Limit.parse("1%")), NONE, Optional.of(Limit.parse("0")));
        Sums sums = sums(2, 98, 40);
        sums.add(settled(0, Change.of(Assignments.everything("A", "P", "C"), null, "requests.csv:2")));

        assertThat(exceeded(limits, sums))
                .containsExactly("commit 2 of all", "max-errors 2 of 1%", "max-losses 1 of 0");
    }

    @Test
    void countsNarrowedAssignmentsAsLosses() {
        Sums sums = new Sums(5);
        sums.add(settled(
                1,
                Change.of(
                        Assignments.everything("A", "P-1", "C"),
                        Assignments.selected("A", "P-1", "C", "L-1"),
                        "requests.csv:2"),
                Change.of(
                        Assignments.selected("A", "P-2", "C", "L-1"),
                        Assignments.selected("A", "P-2", "C", "L-1", "L-2"),
                        "requests.csv:3"),
                Change.of(Assignments.everything("A", "P-3", "C"), null, "scope accounts")));

        assertThat(sums.losses()).isEqualTo(1);
        assertThat(sums.removedByScope()).isEqualTo(1);
        assertThat(sums.accountsLosing()).isEqualTo(1);
        assertThat(sums.of(Change.Kind.UPDATED)).isEqualTo(2);
    }

    private static List<String> exceeded(Limits limits, Sums sums) {
        return limits.exceededBy(sums).stream()
                .map(excess -> excess.option() + " " + excess.count() + " of " + excess.limit())
                .toList();
    }

    private static Sums sums(int rejected, int accepted, int present) {
        Sums sums = new Sums(present);
        for (int i = 0; i < rejected; i++) {
            sums.count(Outcome.REJECTED);
        }
        for (int i = 0; i < accepted; i++) {
            sums.count(Outcome.ACCEPTED);
        }
        return sums;
    }

    private static Sums removing(int count, int present) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            changes.add(Change.of(Assignments.everything("A-" + i, "P", "C"), null, "scope all"));
        }
        Sums sums = new Sums(present);
        sums.add(settled(count, changes.toArray(Change[]::new)));
        return sums;
    }

    private static Settled settled(int byScope, Change... changes) {
        return new Settled(List.of(changes), List.of(), Map.of(), byScope, 0);
    }
}

package org.asigna.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asigna.ledger.Firing;
import org.asigna.ledger.Firings;
import org.junit.jupiter.api.Test;

/** A job of every full hour. */
class DutyTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Job JOB =
            new Job("night", after -> after.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1)), List.of("night"));

    private final Known known = new Known();
    private final List<String> told = new ArrayList<>();
    private Instant now = NOON;
    private int exitCode;
    private Duration takes = Duration.ofSeconds(10);
    private Optional<String> broken = Optional.empty();

    @Test
    void doesNothingWhenItIsNewAndThenWhatIsDue() {
        Duty duty = duty("here");
        assertThat(duty.first()).isEqualTo(NOON);
        duty.look();
        assertThat(told).isEmpty();

        wake(duty);

        assertThat(told).containsExactly("begins DUE 2026-11-23T13:00:00Z", "ended 0 after PT10S");
        assertThat(known.of("night").end())
                .contains(new Firing.End(Instant.parse("2026-11-23T13:00:10Z"), Optional.of(0)));
        assertThat(duty.next()).isEqualTo(Instant.parse("2026-11-23T14:00:00Z"));
        assertThat(duty.state().isWell()).isTrue();
    }

    @Test
    void makesUpOnceForAllThatWasMissed() {
        duty("here").look();
        now = NOON.plus(Duration.ofDays(3)).plusSeconds(1800);
        Duty later = duty("here");

        later.look();

        assertThat(told).containsExactly("begins MISSED 2026-11-23T13:00:00Z", "ended 0 after PT10S");
        assertThat(later.next()).isEqualTo(Instant.parse("2026-11-26T13:00:00Z"));
    }

    @Test
    void leavesToAnotherWhatThatHasTaken() {
        Duty here = duty("here");
        Duty there = duty("there");
        here.look();
        there.look();
        here.next();
        there.next();
        now = NOON.plus(Duration.ofHours(1));

        here.look();
        there.look();

        assertThat(told).containsExactly("begins DUE 2026-11-23T13:00:00Z", "ended 0 after PT10S");
    }

    @Test
    void leavesToAnotherWhatThatTakesMeanwhile() {
        Duty here = duty("here");
        here.look();
        here.next();
        now = NOON.plus(Duration.ofHours(1));
        known.anotherTakesIt = true;

        here.look();

        assertThat(told).isEmpty();
        assertThat(known.of("night").takenBy()).isEqualTo("another");
    }

    @Test
    void doesAgainWhatHasDiedHereButNotWhatAnotherIsAt() {
        known.all.put("night", new Firing("night", NOON, "here", Optional.empty()));
        now = NOON.plusSeconds(60);

        duty("there").look();
        assertThat(told).isEmpty();
        duty("here").look();

        assertThat(told).containsExactly("begins AGAIN 2026-11-23T12:00:00Z", "ended 0 after PT10S");
        assertThat(known.of("night").end()).isPresent();
    }

    @Test
    void isBegunAgainAfterItWasStopped() {
        Duty duty = duty("here");
        duty.look();
        exitCode = 143;
        wake(duty);
        assertThat(known.of("night").end()).isEmpty();

        exitCode = 0;
        duty("here").look();

        assertThat(told)
                .containsExactly(
                        "begins DUE 2026-11-23T13:00:00Z",
                        "ended 143 after PT10S",
                        "begins AGAIN 2026-11-23T13:00:00Z",
                        "ended 0 after PT10S");
    }

    @Test
    void triesAgainSoonWhatItCouldNotTake() {
        Duty duty = duty("here");
        duty.look();
        duty.next();
        now = NOON.plus(Duration.ofHours(1));
        broken = Optional.of("no database");

        duty.look();

        assertThat(told).containsExactly("waits: no database");
        assertThat(duty.state().isWell()).isFalse();
        assertThat(duty.next()).isEqualTo(NOON.plus(Duration.ofMinutes(61)));
        broken = Optional.empty();
        now = duty.next();
        duty.look();
        assertThat(told).endsWith("begins DUE 2026-11-23T13:00:00Z", "ended 0 after PT10S");
        assertThat(duty.state().isWell()).isTrue();
    }

    @Test
    void doesAtOnceWhatCameWhileItWasAtWork() {
        Duty duty = duty("here");
        duty.look();
        takes = Duration.ofHours(2);
        wake(duty);

        assertThat(duty.next()).isEqualTo(Instant.parse("2026-11-23T14:00:00Z"));
        takes = Duration.ofSeconds(10);
        duty.look();

        assertThat(told)
                .containsExactly(
                        "begins DUE 2026-11-23T13:00:00Z",
                        "ended 0 after PT2H",
                        "begins MISSED 2026-11-23T14:00:00Z",
                        "ended 0 after PT10S");
        assertThat(duty.next()).isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
    }

    @Test
    void believesItsTimeHasComeThoughItsClockIsAMomentBehind() {
        Duty duty = duty("here");
        duty.look();
        now = duty.next().minusMillis(2);

        duty.look();

        assertThat(told).first().isEqualTo("begins DUE 2026-11-23T13:00:00Z");
        assertThat(duty.next()).isEqualTo(Instant.parse("2026-11-23T14:00:00Z"));
    }

    @Test
    void isNotWellWhenItEndedBadlyHereOrBefore() {
        Duty duty = duty("here");
        duty.look();
        exitCode = 1;
        wake(duty);
        assertThat(duty.state().isWell()).isFalse();

        Duty later = duty("here");
        later.look();

        assertThat(later.state().isWell()).isFalse();
        assertThat(new Job("files", JOB.timetable(), List.of("inbox")).isWell(7))
                .isTrue();
        assertThat(JOB.isWell(7)).isFalse();
        assertThat(JOB.isWell(3)).isTrue();
    }

    private void wake(Duty duty) {
        now = duty.next();
        duty.look();
    }

    private Duty duty(String self) {
        Memory memory = new Memory() {
            @Override
            public <T> T look(Looking<T> looking) throws IOException {
                if (broken.isPresent()) {
                    throw new IOException(broken.get());
                }
                return looking.at(known);
            }
        };
        return new Duty(JOB, this::work, memory, List.of(new Heard()), new Now(), self);
    }

    private int work(Job job) {
        now = now.plus(takes);
        return exitCode;
    }

    /** What the ledger knows. */
    private static final class Known implements Firings {
        private final Map<String, Firing> all = new HashMap<>();
        private boolean anotherTakesIt;

        Firing of(String job) {
            return find(job).orElseThrow();
        }

        @Override
        public Optional<Firing> find(String job) {
            return Optional.ofNullable(all.get(job));
        }

        @Override
        public void know(String job, Instant now, String by) {
            Firing.End end = new Firing.End(now, Optional.empty());
            all.putIfAbsent(job, new Firing(job, now, by, Optional.of(end)));
        }

        @Override
        public boolean take(Firing found, Instant through, String by) {
            String taker = anotherTakesIt ? "another" : by;
            return all.replace(found.job(), found, new Firing(found.job(), through, taker, Optional.empty()))
                    && !anotherTakesIt;
        }

        @Override
        public void end(String job, Instant through, Instant now, int exitCode) {
            Firing taken = of(job);
            if (taken.through().equals(through)) {
                Firing.End end = new Firing.End(now, Optional.of(exitCode));
                all.put(job, new Firing(job, through, taken.takenBy(), Optional.of(end)));
            }
        }
    }

    /** Notes what is told. */
    private final class Heard implements Journal {
        @Override
        public void begins(Job job, Occasion occasion, Instant due) {
            told.add("begins " + occasion + " " + due);
        }

        @Override
        public void ended(Job job, int exitCode, Duration took) {
            told.add("ended " + exitCode + " after " + took);
        }

        @Override
        public void waits(Job job, Exception why) {
            told.add("waits: " + why.getMessage());
        }
    }

    /** The time that the test has. */
    private final class Now extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("this clock stays in UTC");
        }
    }
}

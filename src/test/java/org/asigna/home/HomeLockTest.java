package org.asigna.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T11:13:48Z"), ZoneOffset.UTC);

    private final List<AutoCloseable> open = new ArrayList<>();
    private Home home;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        home = Home.open(folder.resolve("home"));
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable closeable : open) {
            closeable.close();
        }
    }

    /** A child process that takes the lock of the home that it is given. */
    static final class Holding {
        private Holding() {}

        public static void main(String[] arguments) throws IOException {
            HomeLock.Held held =
                    (HomeLock.Held) new HomeLock(Home.open(Path.of(arguments[0])), CLOCK).tryLock("import");
            Child.readyUntilToldToEnd();
            held.close();
        }
    }

    @Test
    void tellsWhichProcessHoldsTheHome() throws IOException {
        Child child = later(Child.start(Holding.class, home.folder()));

        Holder holder = holderOf(new HomeLock(home, CLOCK).tryLock("plan")).orElseThrow();

        assertThat(holder.process()).isEqualTo(child.pid());
        assertThat(holder.by()).isEqualTo(Operator.current());
        assertThat(holder.command()).isEqualTo("import");
        assertThat(holder.since()).isEqualTo(CLOCK.instant());
        assertThat(home.lock())
                .content()
                .contains("process: " + child.pid() + "\n", "command: import\n", "since: 2026-11-22T11:13:48Z\n");
    }

    @Test
    void isFreeOnceTheOtherProcessHasEnded() throws IOException {
        Child.start(Holding.class, home.folder()).close();

        assertThat(home.lock()).isEmptyFile();
        assertHeld(new HomeLock(home, CLOCK).tryLock("plan"));
    }

    @Test
    void isFreeWhateverTextAKilledProcessLeft() throws IOException, InterruptedException {
        Child child = later(Child.start(Holding.class, home.folder()));
        child.kill();

        assertThat(home.lock()).content().contains("process: " + child.pid());
        assertHeld(new HomeLock(home, CLOCK).tryLock("plan"));
        assertThat(home.lock()).content().contains("command: plan").doesNotContain("import");
    }

    @Test
    void waitsUntilTheOtherProcessLetsGo() throws IOException {
        Child child = later(Child.start(Holding.class, home.folder()));
        List<Duration> pauses = new ArrayList<>();
        Consumer<Duration> childEndsInTheSecondPause = pause -> {
            pauses.add(pause);
            if (pauses.size() == 2) {
                close(child);
            }
        };

        assertHeld(new HomeLock(home, CLOCK, childEndsInTheSecondPause).lock("history", Duration.ofSeconds(10)));

        assertThat(pauses).hasSize(2);
    }

    @Test
    void waitsNoLongerThanToldAndThenTellsTheHolder() throws IOException {
        Child child = later(Child.start(Holding.class, home.folder()));
        List<Duration> pauses = new ArrayList<>();

        HomeLock.Attempt attempt = new HomeLock(home, CLOCK, pauses::add).lock("history", Duration.ofSeconds(10));

        assertThat(holderOf(attempt)).map(Holder::process).contains(child.pid());
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void keepsOthersOfTheSameProcessAwayWithoutLosingTheLock() throws IOException {
        HomeLock.Held held = held(new HomeLock(home, CLOCK).tryLock("serve"));

        assertThat(holderOf(new HomeLock(Home.open(home.folder()), CLOCK).tryLock("plan")))
                .map(Holder::command)
                .contains("serve");
        Child child = later(Child.start(Trying.class, home.folder()));
        held.close();
        held.close();

        assertThat(child.pid()).isPositive();
        assertHeld(new HomeLock(home, CLOCK).tryLock("plan"));
    }

    /** A child process that is ready only if it does not get the lock. */
    static final class Trying {
        private Trying() {}

        public static void main(String[] arguments) throws IOException {
            HomeLock.Attempt attempt = new HomeLock(Home.open(Path.of(arguments[0])), CLOCK).tryLock("import");
            if (attempt instanceof HomeLock.Taken) {
                Child.readyUntilToldToEnd();
            }
        }
    }

    @Test
    void knowsNoHolderFromATextThatIsNotWrittenToItsEnd() throws IOException {
        Files.writeString(home.lock(), "process: 4711\nuser: an");

        assertThat(Holder.ofText(Files.readString(home.lock()))).isEmpty();
        assertThat(Holder.ofText("")).isEmpty();
    }

    private void assertHeld(HomeLock.Attempt attempt) {
        assertThat(held(attempt)).isNotNull();
    }

    private HomeLock.Held held(HomeLock.Attempt attempt) {
        return attempt.fold(this::later, holder -> {
            throw new AssertionError("the home is held by " + holder);
        });
    }

    private static Optional<Holder> holderOf(HomeLock.Attempt attempt) {
        return attempt.fold(
                held -> {
                    throw new AssertionError("the home is free");
                },
                holder -> holder);
    }

    private static void close(Child child) {
        try {
            child.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private <T extends AutoCloseable> T later(T closeable) {
        open.add(closeable);
        return closeable;
    }
}

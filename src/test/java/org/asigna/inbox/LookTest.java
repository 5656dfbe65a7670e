package org.asigna.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of an inbox are complete. */
class LookTest {
    private static final FileTime OLD = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    private final Path inbox;

    LookTest(@TempDir Path inbox) {
        this.inbox = inbox;
    }

    @Test
    void aFileThatGrowsOrIsReplacedMeanwhileIsNotComplete() throws IOException {
        Path still = handedIn("ana/still.csv");
        Path growing = handedIn("ana/growing.csv");
        Path replaced = handedIn("ana/replaced.csv");

        Inbox seen = Inbox.look(inbox, () -> {
            write(growing, "more", StandardOpenOption.APPEND);
            touch(growing);
            write(replaced, "same-size!".substring(0, 7));
            write(inbox.resolve("ana/new.csv"), "new");
        });

        assertThat(seen.ready()).extracting(HandedInFile::path).containsExactly(still);
        assertThat(seen.unfinished())
                .extracting(HandedInFile::name)
                .containsExactlyInAnyOrder("ana/growing.csv", "ana/replaced.csv", "ana/new.csv");
    }

    @Test
    void aMarkedFileIsCompleteAndNobodyWaitsForIt() throws IOException {
        Path file = handedIn("ana/orders.csv");
        Files.createFile(inbox.resolve("ana/orders.csv.done"));
        AtomicInteger pauses = new AtomicInteger();

        Inbox seen = Inbox.look(inbox, pauses::incrementAndGet);

        assertThat(pauses).hasValue(0);
        assertThat(seen.ready()).extracting(HandedInFile::path).containsExactly(file);
    }

    @Test
    void aFileThatGoesAwayMeanwhileIsGone() throws IOException {
        Path file = handedIn("ana/orders.csv");

        Inbox seen = Inbox.look(inbox, () -> {
            try {
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(seen.ready()).isEmpty();
        assertThat(seen.unfinished()).isEmpty();
    }

    @Test
    void aFileThatGoesAwayOrChangesAfterwardsIsNotAsItWasSeen() throws IOException {
        handedIn("ana/gone.csv");
        handedIn("ana/written.csv");
        handedIn("ana/still.csv");
        Inbox seen = Inbox.look(inbox, () -> {});

        Files.delete(inbox.resolve("ana/gone.csv"));
        write(inbox.resolve("ana/written.csv"), "written");

        for (HandedInFile file : seen.ready()) {
            assertThat(file.isAsSeen()).as(file.name()).isEqualTo(file.name().equals("ana/still.csv"));
        }
        assertThat(seen.ready()).hasSize(3);
    }

    @Test
    void aFolderWithoutRightsIsToldAndTheOthersGoOn() throws IOException {
        Path closed = handedIn("ana/orders.csv").getParent();
        Path open = handedIn("ben/orders.csv");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            Inbox seen = Inbox.look(inbox, () -> {});

            if (Files.isReadable(closed)) {
                assertThat(seen.ready()).as("the superuser reads everything").hasSize(2);
            } else {
                assertThat(seen.troubles().keySet())
                        .extracting(SenderFolder::name)
                        .containsExactly("ana");
                assertThat(seen.ready()).extracting(HandedInFile::path).containsExactly(open);
            }
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private Path handedIn(String name) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "content");
        return Files.setLastModifiedTime(file, OLD);
    }

    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, OLD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text, StandardOpenOption... how) {
        try {
            Files.writeString(file, text, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

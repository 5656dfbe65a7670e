package org.asigna.ledger.file;

import static org.asigna.fixture.Assignments.everything;
import static org.asigna.fixture.Assignments.selected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Pair;
import org.asigna.assignment.Present;
import org.asigna.fixture.AnyAssignment;
import org.asigna.ledger.RunId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresentFileTest {
    private static final RunId RUN = new RunId("20261122-111348-k3f9");
    private static final RunId OTHER = new RunId("20261122-111348-k3fa");

    private final Path folder;
    private final Path path;
    private final PresentFile file;

    PresentFileTest(@TempDir Path folder) {
        this.folder = folder;
        this.path = folder.resolve("present.cache");
        this.file = new PresentFile(path);
    }

    @Test
    void givesBackToTheLetterWhatItWasGiven() {
        Random random = new Random(14);
        for (int round = 0; round < 40; round++) {
            Map<Pair, Assignment> plain = new TreeMap<>();
            for (int i = random.nextInt(60); i > 0; i--) {
                Assignment any = AnyAssignment.of(random);
                plain.putIfAbsent(any.pair(), any);
            }
            write(RUN, plain.values().toArray(Assignment[]::new));

            Present read = new Present();
            assertThat(file.read(RUN, read)).isTrue();

            assertThat(read.size()).isEqualTo(plain.size());
            assertThat(plain.values())
                    .allSatisfy(known ->
                            assertThat(read.of(known.pair()).orElseThrow()).hasToString(known.toString()));
        }
    }

    @Test
    void holdsTextsLongerThanItsBuffer() {
        Assignment longer = selected("A-1", "P-1", "ana", "L".repeat(1_000_000), "é".repeat(70_000));
        write(RUN, longer, everything("A-2", "P-1", "ana"));

        Present read = new Present();
        assertThat(file.read(RUN, read)).isTrue();

        assertThat(read.of(longer.pair())).contains(longer);
        assertThat(read.size()).isEqualTo(2);
    }

    @Test
    void servesOnlyTheStateThatItWasWrittenFor() {
        assertUseless(RUN);
        write(OTHER, everything("A-1", "P-1", "ana"));
        assertUseless(RUN);
    }

    @Test
    void isNotBelievedWhenAnyByteIsMissingOrWrong() throws IOException {
        write(RUN, everything("A-1", "P-1", "ana"), selected("A-2", "P-1", "ana", "L-1"));
        byte[] whole = Files.readAllBytes(path);

        for (int i = 0; i < whole.length; i++) {
            Files.write(path, Arrays.copyOf(whole, i));
            assertUseless(RUN);
            byte[] wrong = whole.clone();
            wrong[i] ^= 4;
            Files.write(path, wrong);
            assertUseless(RUN);
        }
        Files.write(path, Arrays.copyOf(whole, whole.length + 1));
        assertUseless(RUN);
        Files.write(path, new byte[100]);
        assertUseless(RUN);
    }

    /** Whoever asks the ledger then would have some of them twice. */
    @Test
    void doesNotSayThatItIsUselessWhenItHasGivenSome() throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            PackedWriter writer = new PackedWriter(channel);
            writer.text("asigna-present-1");
            writer.text(RUN.text());
            writer.textOrNothing("A-1");
            for (String name : List.of("P-1", "ana")) {
                writer.number(0);
                writer.text(name);
            }
            writer.textOrNothing(null);
            writer.end(1_000_000);
        }

        assertThatThrownBy(() -> file.read(RUN, new Present())).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void appearsWholeAndForItsOwnerOnly() throws IOException {
        write(RUN, everything("A-1", "P-1", "ana"));
        byte[] before = Files.readAllBytes(path);
        try (PresentDraft draft = file.draft(OTHER)) {
            draft.account("A-2");
        }

        assertThat(folder.toFile().list()).containsExactly("present.cache");
        assertThat(path).hasBinaryContent(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void isMissingWhereTheDiskDoesNotTakeIt() {
        PresentFile nowhere = new PresentFile(path.resolve("no").resolve("folder"));
        Present present = new Present();
        present.add(everything("A-1", "P-1", "ana"));
        try (PresentDraft draft = nowhere.draft(RUN)) {
            present.tell(draft);
            draft.publish();
        }

        assertThat(nowhere.read(RUN, new Present())).isFalse();
    }

    private void write(RunId run, Assignment... assignments) {
        Present present = new Present();
        Arrays.stream(assignments).forEach(present::add);
        try (PresentDraft draft = file.draft(run)) {
            present.tell(draft);
            draft.publish();
        }
    }

    private void assertUseless(RunId run) {
        Present read = new Present();
        assertThat(file.read(run, read)).isFalse();
        assertThat(read.size()).isZero();
    }
}

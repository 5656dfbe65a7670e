package org.asigna.plan.folder;

import static org.asigna.fixture.Assignments.everything;
import static org.asigna.fixture.Assignments.selected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.asigna.assignment.Assignment;
import org.asigna.plan.Change;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesFileTest {
    private static final List<String> PARTS =
            List.of("A", "=", "+1", "@", "'", ";", "\\", "\"", ",", " ", "é", "漢", "\n");

    private final Path folder;

    ChangesFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void writesAChangeALine() throws IOException {
        Path file = written(List.of(
                Change.of(null, selected("A-1", "P-1", "C-1", "L-2", "L-1"), "requests.csv:2,3"),
                Change.of(everything("A-2", "=P", "C-1"), null, "scope all")));

        assertThat(file)
                .hasContent("change,account_id,partner_id,contact_id,visibility,license_ids,contact_id_before,"
                        + "visibility_before,license_ids_before,source\r\n"
                        + "created,A-1,P-1,C-1,selected,L-1;L-2,,,,\"requests.csv:2,3\"\r\n"
                        + "removed,A-2,'=P,,,,C-1,all,,scope all\r\n");
    }

    @Test
    void readsBackWhatItWroteToTheLetter() throws IOException {
        Random random = new Random(12);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            String account = text(random);
            String partner = text(random);
            Assignment before = random.nextBoolean() ? state(account, partner, random) : null;
            Assignment after = before == null || random.nextBoolean() ? state(account, partner, random) : null;
            changes.add(Change.of(before, random.nextInt(4) == 0 && before != null ? before : after, text(random)));
        }

        List<Change> read = new ArrayList<>();
        try (ChangesFile.Reader reader = new ChangesFile.Reader(written(changes))) {
            for (Change change = reader.next(); change != null; change = reader.next()) {
                read.add(change);
            }
        }

        assertThat(read)
                .extracting(Change::toString)
                .isEqualTo(changes.stream().map(Change::toString).toList());
    }

    @Test
    void passesOverTheUnchangedAndCountsThem() throws IOException {
        Random random = new Random(13);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            Assignment state = state(text(random), text(random), random);
            changes.add(Change.of(random.nextInt(4) == 0 ? null : state, state, text(random)));
        }

        List<String> read = new ArrayList<>();
        try (ChangesFile.Reader reader = new ChangesFile.Reader(written(changes))) {
            for (Change change = reader.nextChanging(); change != null; change = reader.nextChanging()) {
                read.add(change.toString());
            }
            assertThat(reader.unchanged()).isEqualTo(changes.size() - read.size());
        }

        assertThat(read)
                .isEqualTo(changes.stream()
                        .filter(change -> change.kind() != Change.Kind.UNCHANGED)
                        .map(Change::toString)
                        .toList());
    }

    @Test
    void isRecognisedByItsContent() throws IOException {
        List<Change> plan = List.of(Change.of(null, everything("A-1", "P-1", "C-1"), "requests.csv:2"));
        Path one = Files.createDirectory(folder.resolve("one"));
        Path same = Files.createDirectory(folder.resolve("same"));
        Path other = Files.createDirectory(folder.resolve("other"));
        write(one.resolve(ChangesFile.NAME), plan);
        write(same.resolve(ChangesFile.NAME), plan);
        write(other.resolve(ChangesFile.NAME), List.of());

        assertThat(Hash.of(one))
                .matches("[0-9a-f]{64}")
                .isEqualTo(Hash.of(same))
                .isNotEqualTo(Hash.of(other));
    }

    @Test
    void replacesNoFile() throws IOException {
        Path file = written(List.of());

        assertThatThrownBy(() -> write(file, List.of())).isInstanceOf(FileAlreadyExistsException.class);
    }

    private Path written(List<Change> changes) throws IOException {
        Path file = folder.resolve(ChangesFile.NAME);
        write(file, changes);
        return file;
    }

    private static void write(Path file, List<Change> changes) throws IOException {
        try (ChangesFile.Writer writer = new ChangesFile.Writer(file)) {
            for (Change change : changes) {
                writer.write(change);
            }
        }
    }

    private static @Nullable Assignment state(String account, String partner, Random random) {
        return random.nextBoolean()
                ? everything(account, partner, text(random))
                : selected(account, partner, text(random), text(random), text(random));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.append(random.nextInt(100)).toString();
    }
}

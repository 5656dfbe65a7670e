package org.asigna.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftTest {
    private final Path folder;

    DraftTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void appearsWholeWhenItIsPublished() throws IOException {
        Path target = folder.resolve("run");
        try (Draft draft = Draft.of(target)) {
            Files.writeString(draft.file("one"), "1");
            assertThat(target).doesNotExist();
            Files.writeString(draft.file("two"), "2");
            draft.publish();
        }

        assertThat(target.resolve("one")).hasContent("1");
        assertThat(target.resolve("two")).hasContent("2");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp-*");
    }

    @Test
    void leavesNothingIfItIsNotPublished() throws IOException {
        try (Draft draft = Draft.of(folder.resolve("run"))) {
            Files.writeString(draft.file("one"), "1");
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void beginsAnewWhereADeadProcessLeftSomething() throws IOException {
        Path left = Files.createDirectory(folder.resolve(".tmp-run"));
        Files.writeString(left.resolve("half"), "ha");

        try (Draft draft = Draft.of(folder.resolve("run"))) {
            assertThat(draft.folder()).isEmptyDirectory();
        }
    }

    @Test
    void replacesNothingThatHasItsName() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("run"));
        Files.writeString(taken.resolve("kept"), "k");

        try (Draft draft = Draft.of(taken)) {
            assertThatThrownBy(draft::publish).isInstanceOf(IOException.class);
        }
        assertThat(taken.resolve("kept")).hasContent("k");
    }

    @Test
    void replacesAFileAtOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("run.json"), "old");
        Path next = Files.writeString(folder.resolve("next"), "new");

        Draft.replace(file, next);

        assertThat(file).hasContent("new");
        assertThat(next).doesNotExist();
    }

    @Test
    void sweepsDraftsAndNothingElse() throws IOException {
        Files.createDirectories(folder.resolve(".tmp-a/deep"));
        Files.createDirectories(folder.resolve("run"));

        Draft.sweep(folder);

        assertThat(folder.resolve("run")).exists();
        assertThat(folder.resolve(".tmp-a")).doesNotExist();
    }

    @Test
    void deletesALinkAndNotWhatItPointsTo() throws IOException {
        Path kept = Files.createDirectory(folder.resolve("kept"));
        Files.writeString(kept.resolve("file"), "k");
        Path doomed = Files.createDirectory(folder.resolve("doomed"));
        Files.createSymbolicLink(doomed.resolve("link"), kept);

        Draft.delete(doomed);

        assertThat(doomed).doesNotExist();
        assertThat(kept.resolve("file")).hasContent("k");
    }

    @Test
    void isForItsOwnerOnly() throws IOException {
        try (Draft draft = Draft.of(folder.resolve("run"))) {
            Files.writeString(draft.file("one"), "1");
            draft.publish();
        }

        assertThat(permissions(folder.resolve("run"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("run/one"))).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

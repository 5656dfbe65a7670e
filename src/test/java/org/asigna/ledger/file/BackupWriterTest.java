package org.asigna.ledger.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.asigna.home.StopRequest;
import org.asigna.home.StoppedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupWriterTest {
    private static final Instant NOW = Instant.parse("2026-11-22T11:13:48Z");

    private final StopRequest stop = new StopRequest();
    private final Path folder;
    private final Path file;

    BackupWriterTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("ledger.zip");
    }

    @Test
    void ofTwoAtOnceTheFirstToEndStaysWholeAndTheOtherIsTold() throws IOException {
        byte[] whole;
        try (BackupWriter first = BackupWriter.begin(file, stop);
                BackupWriter second = BackupWriter.begin(file, stop)) {
            write(second, "half");
            write(first, "whole");
            first.end(1, NOW, null);
            whole = Files.readAllBytes(file);

            assertThatThrownBy(() -> second.end(1, NOW, null)).isInstanceOf(FileAlreadyExistsException.class);
        }

        assertThat(file).hasBinaryContent(whole);
        assertThat(folder.toFile().list()).containsExactly("ledger.zip");
    }

    @Test
    void whatIsAskedToStopLeavesNothing() throws IOException {
        try (BackupWriter backup = BackupWriter.begin(file, stop)) {
            stop.ask(143);
            assertThatThrownBy(() -> write(backup, "row")).isInstanceOf(StoppedException.class);
        }

        assertThat(folder).isEmptyDirectory();
    }

    private static void write(BackupWriter backup, String cell) throws IOException {
        backup.table("table", List.of("column"), rows -> rows.row(cell));
    }
}

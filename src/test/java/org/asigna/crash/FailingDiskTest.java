package org.asigna.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asigna.crash.Nights.Night;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An import whose disk fails tells so, leaves the old state or the new one, and ends well when it is repeated. */
class FailingDiskTest {
    @ParameterizedTest
    @CsvSource({"WRITE, 40", "FORCE, 20", "MOVE, 5", "DELETE, 9", "CREATE, 20"})
    void leavesTheOldStateOrTheNewOneWhicheverActFails(Act act, int step) throws Exception {
        int every = Arena.tries(step, 1);
        for (Night night : Arena.tries(1, 2) == 1 ? List.of(Night.SECOND) : List.of(Night.values())) {
            assertThat(differences(night, act.name(), every)).isEmpty();
        }
    }

    private static List<String> differences(Night night, String fault, int number)
            throws IOException, InterruptedException {
        Arena arena = Arena.get();
        Path log = arena.folder().resolve("log");
        Path folder = Files.createTempDirectory(arena.folder(), "disk");
        List<String> words = List.of(
                folder.toString(), arena.nights().folder().toString(), night.name(), fault, Integer.toString(number));
        int exitCode = arena.jvm().faulty("", FailingDisk.class, words, log).waitFor();
        List<String> lines = Files.readAllLines(log);
        for (String line : lines) {
            if (line.startsWith(FailingDisk.SEEN)) {
                Arena.tell("failing disk: " + line.substring(FailingDisk.SEEN.length()) + ", "
                        + lines.stream()
                                .filter(each -> each.startsWith(FailingDisk.DIFFERENCE))
                                .count() + " differences");
            }
        }
        assertThat(exitCode).as(String.join("\n", lines)).isZero();
        return lines.stream()
                .filter(line -> line.startsWith(FailingDisk.DIFFERENCE))
                .toList();
    }
}

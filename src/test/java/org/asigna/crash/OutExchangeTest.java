package org.asigna.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.asigna.crash.Faults.Fault;
import org.asigna.crash.Faults.Kind;
import org.asigna.home.OutFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder of outputs goes through while another run's outputs take the place of those that are in it. */
class OutExchangeTest {
    private static final int FILES = 3;

    private final Path folder;
    private final Path out;

    OutExchangeTest(@TempDir Path folder) {
        this.folder = new FaultyFiles(FileSystems.getDefault().provider())
                .getFileSystem(folder.toUri())
                .getPath(folder.toString());
        this.out = this.folder.resolve("out");
    }

    @BeforeEach
    void holdsOldOutputs() throws IOException {
        OutFolder.of(out).receive(outputs("old"));
    }

    @AfterEach
    void endFaults() {
        Faults.end();
    }

    @Test
    void staysWhereItIsUntilAllThatReplacesItIsDurable() throws IOException {
        Path next = outputs("new");
        for (int n = 1; n <= FILES; n++) {
            Map<Act, Integer> acts = failing(Act.FORCE, n, next);

            assertThat(acts).as("acts until force " + n + " failed").doesNotContainKey(Act.MOVE);
            assertThat(out.resolve("report.html")).hasContent("old");
        }
    }

    @Test
    void isExchangedByTwoRenamesWithNothingBetween() throws IOException {
        Path next = outputs("new");

        assertThat(failing(Act.MOVE, 1, next)).as("until the first").containsEntry(Act.FORCE, FILES);
        assertThat(out.resolve("report.html")).hasContent("old");
        assertThat(failing(Act.MOVE, 2, next)).as("until the second").containsEntry(Act.FORCE, FILES);
        assertThat(out.resolve("report.html")).hasContent("old");

        OutFolder.of(out).receive(next);
        assertThat(out.resolve("report.html")).hasContent("new");
    }

    /** What was done to the disk by an exchange that failed. */
    private Map<Act, Integer> failing(Act act, int number, Path next) throws IOException {
        OutFolder allowed = OutFolder.of(out);
        Faults.begin(new Fault(folder.toString(), Kind.FAIL, act, number));
        assertThatThrownBy(() -> allowed.receive(next)).isInstanceOf(IOException.class);
        return Faults.end();
    }

    private Path outputs(String content) throws IOException {
        Path run = Files.createDirectory(folder.resolve(content));
        for (String name : new String[] {"run.json", "errors.csv", "report.html"}) {
            Files.writeString(run.resolve(name), content);
        }
        return run;
    }
}

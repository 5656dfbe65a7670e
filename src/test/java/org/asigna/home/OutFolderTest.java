package org.asigna.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFolderTest {
    private final Path folder;
    private final Path run;
    private final Path there;
    private final Path out;

    OutFolderTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.run = folderWith(folder, "run", "run.json", "errors.csv");
        this.there = folder.resolve("there");
        this.out = there.resolve("out");
    }

    @Test
    void isMadeWhereThereIsNone() throws IOException {
        OutFolder.of(out).receive(run);

        assertThat(names(out)).containsExactly("errors.csv", "run.json");
        assertThat(names(there)).as("nothing else is left there").containsExactly("out");
    }

    @Test
    void mayBeEmpty() throws IOException {
        Files.createDirectories(out);

        OutFolder.of(out).receive(run);

        assertThat(names(out)).containsExactly("errors.csv", "run.json");
    }

    @Test
    void replacesAnEarlierRunsOutputsAsAWhole() throws IOException {
        OutFolder.of(out).receive(folderWith(folder, "earlier", "run.json", "assignments.csv", "report.html"));

        OutFolder.of(out).receive(run);

        assertThat(names(out)).containsExactly("errors.csv", "run.json");
        assertThat(out.resolve("errors.csv")).hasContent("errors.csv of run");
        assertThat(names(there)).containsExactly("out");
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> OutFolder.of(file))
                .isInstanceOf(NotAnOutFolderException.class)
                .hasMessage("out.file [" + file + "]");
    }

    /** The file system {@code /proc} is mounted on every Linux. */
    @Test
    void refusesWhereSomethingIsMountedAndNamesAFolderInsideIt() {
        Path mounted = Path.of("/proc");
        assumeThat(mounted.resolve("self")).exists();

        assertThatThrownBy(() -> OutFolder.of(mounted))
                .isInstanceOf(NotAnOutFolderException.class)
                .hasMessage("out.mounted [/proc, /proc/outputs]");
    }

    @Test
    void refusesAFolderOfOtherThingsAndNamesOne() throws IOException {
        Path holiday = folderWith(folder, "holiday", "run.json", "beach.jpg");

        assertThatThrownBy(() -> OutFolder.of(holiday))
                .isInstanceOf(NotAnOutFolderException.class)
                .hasMessage("out.other-things [" + holiday + ", beach.jpg]");
    }

    @Test
    void refusesOutputsThatNoRunVouchesFor() throws IOException {
        Path somebodys = folderWith(folder, "somebodys", "assignments.csv");

        assertThatThrownBy(() -> OutFolder.of(somebodys))
                .isInstanceOf(NotAnOutFolderException.class)
                .hasMessageContaining(", assignments.csv]");
    }

    @Test
    void leavesWhatCameMeanwhileAsItIs() throws IOException {
        OutFolder allowed = OutFolder.of(out);
        Files.createDirectories(out);
        Files.writeString(out.resolve("beach.jpg"), "beach");

        assertThatThrownBy(() -> allowed.receive(run)).isInstanceOf(NotAnOutFolderException.class);
        assertThat(names(out)).containsExactly("beach.jpg");
    }

    @Test
    void putsBackWhatAProcessMovedAwayAndDidNotLiveToReplace() throws IOException {
        OutFolder.of(out).receive(run);
        Files.move(out, there.resolve(".tmp-old-out"));

        OutFolder.of(out).putBack();

        assertThat(out.resolve("errors.csv")).hasContent("errors.csv of run");
        assertThat(names(there)).containsExactly("out");
    }

    @Test
    void putsNothingBackWhereNewOutputsHaveAppeared() throws IOException {
        OutFolder.of(out).receive(run);
        Files.move(folderWith(folder, "earlier", "run.json", "errors.csv"), there.resolve(".tmp-old-out"));

        OutFolder.of(out).putBack();
        assertThat(out.resolve("errors.csv")).hasContent("errors.csv of run");

        OutFolder.of(out).receive(run);
        assertThat(names(there)).as("the next run sweeps it").containsExactly("out");
    }

    @Test
    void mayBeALinkAlsoWhileWhatItLeadsToIsMovedAway() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("there/out"));
        OutFolder.of(link).receive(run);
        Files.move(out, there.resolve(".tmp-old-out"));

        OutFolder.of(link).putBack();

        assertThat(names(link)).containsExactly("errors.csv", "run.json");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void mayBeNamedByADot() throws IOException {
        Files.createDirectories(out);

        OutFolder.of(out.resolve(".")).receive(run);

        assertThat(names(out)).containsExactly("errors.csv", "run.json");
    }

    private static Path folderWith(Path folder, String name, String... files) throws IOException {
        Path made = Files.createDirectory(folder.resolve(name));
        for (String file : files) {
            Files.writeString(made.resolve(file), file + " of " + name);
        }
        return made;
    }

    private static List<String> names(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}

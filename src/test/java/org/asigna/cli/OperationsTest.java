package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asigna.batch.Settings;
import org.asigna.fixture.TheProgram;
import org.asigna.language.Language;
import org.asigna.serve.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files for those who run it on a server name commands that there are. */
class OperationsTest {
    private static final Pattern COMMAND = Pattern.compile("run\\.sh ([a-z][^>`|]*)");

    private static final Pattern SCHEDULE = Pattern.compile("```yaml\\n(asigna:\\n  serve:\\n.*?)```", Pattern.DOTALL);

    private final Program program;

    OperationsTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder).program();
    }

    @Test
    void nameCommandsThatThereAre() throws IOException {
        List<String> commands = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            for (Path file :
                    files.filter(OperationsTest::isOfOperations).sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    Matcher command = COMMAND.matcher(line);
                    while (command.find()) {
                        commands.add(command.group(1).strip());
                    }
                }
            }
        }

        assertThat(commands).hasSizeGreaterThan(8).anyMatch(command -> command.startsWith("night "));
        for (String command : commands) {
            String[] words = command.split(" ", -1);
            assertThatCode(() -> Commands.of(program, Language.ENGLISH, words).parseArgs(words))
                    .as(command)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void showSettingsOfAScheduleThatCanBeServed(@TempDir Path folder) throws IOException {
        for (String page : List.of("README.md", "README.es.md", "docs/operations.md")) {
            Matcher block = SCHEDULE.matcher(Files.readString(Path.of(page)));
            assertThat(block.find()).as(page).isTrue();
            Path file = Files.writeString(folder.resolve("asigna.yml"), block.group(1));

            List<Job> jobs = Settings.serve(file, Map.of(), ZoneOffset.UTC).jobs();

            assertThat(jobs).as(page).hasSize(3);
            for (Job job : jobs) {
                String[] words = job.words().toArray(String[]::new);
                assertThatCode(() ->
                                Commands.of(program, Language.ENGLISH, words).parseArgs(words))
                        .as(page + ": " + job.words())
                        .doesNotThrowAnyException();
            }
        }
    }

    private static boolean isOfOperations(Path file) {
        return Files.isRegularFile(file) && file.toString().contains("operations");
    }

    @Test
    void takeForSuccessWhatIsDone() throws IOException {
        assertThat(Files.readString(Path.of("docs/operations/asigna-night.service")))
                .contains("SuccessExitStatus=3\n");
    }
}

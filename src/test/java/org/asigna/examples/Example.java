package org.asigna.examples;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asigna.cli.Program;

/**
 * One story: a folder with files, commands and what is expected of the last of them.
 *
 * @param folder the folder
 * @param root what the paths in its commands are relative to
 */
record Example(Path folder, Path root) {
    static final String DEFAULT = "import requests.csv --directory directory --as-of 2026-06-30";
    private static final List<String> RUNS = List.of("import", "plan", "apply", "sync", "export");

    /** All stories, in the order of their names. */
    static List<Example> all() throws IOException {
        Path project = Path.of("").toAbsolutePath();
        List<Example> examples = new ArrayList<>();
        examples.add(new Example(project.resolve("sample-data"), project));
        examples.add(new Example(project.resolve("sample-data/solicitudes"), project));
        try (Stream<Path> folders = Files.list(project.resolve("src/test/examples"))) {
            folders.filter(Files::isDirectory).sorted().forEach(folder -> examples.add(new Example(folder, folder)));
        }
        return examples;
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** Whether the story is told with the files that it has, and makes no sense with others. */
    boolean isForFormatsOfItsOwn() {
        try {
            return Files.readAllLines(folder.resolve("story.md")).stream()
                    .anyMatch(line -> line.startsWith("formats:"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What outputs are to be freed of before they are compared. */
    String prefix() {
        return root + "/";
    }

    /** Plays all commands in a home; the outputs of the last are in a folder {@code out} beside it. */
    Played play(Path scratch) throws IOException {
        return play(scratch, Map.of());
    }

    /** The same where variables of the environment are set. */
    Played play(Path scratch, Map<String, String> environment) throws IOException {
        Path home = scratch.resolve("home");
        Files.createDirectories(home);
        Path settings = folder.resolve("asigna.yml");
        if (Files.exists(settings)) {
            Files.copy(settings, home.resolve("asigna.yml"));
        }
        TickingClock clock = new TickingClock(Instant.parse("2026-06-30T08:00:00Z"));
        Played last = new Played(0, scratch, "", "");
        String plan = "";
        int number = 0;
        for (String command : commands()) {
            Path out = scratch.resolve("out" + number++);
            List<String> words = words(command.replace("{plan}", plan), home, out);
            StringWriter results = new StringWriter();
            StringWriter people = new StringWriter();
            Program program = new Program(
                    clock,
                    Locale.ENGLISH,
                    new PrintWriter(results),
                    new PrintWriter(people),
                    environment,
                    false,
                    "asigna");
            int exitCode = program.run(words.toArray(String[]::new));
            last = new Played(exitCode, out, results.toString(), people.toString());
            if (command.startsWith("plan ")) {
                plan = last.runId();
            }
        }
        return last;
    }

    private List<String> commands() throws IOException {
        Path commands = folder.resolve("commands");
        return Files.exists(commands)
                ? Files.readAllLines(commands).stream()
                        .filter(line -> !line.isBlank())
                        .toList()
                : List.of(DEFAULT);
    }

    private List<String> words(String command) {
        List<String> words = new ArrayList<>();
        for (String word : List.of(command.strip().split("\\s+", -1))) {
            words.add(
                    Files.exists(root.resolve(word)) && !words.isEmpty()
                            ? root.resolve(word).toString()
                            : word);
        }
        return words;
    }

    private List<String> words(String command, Path home, Path out) {
        List<String> words = words(command);
        words.addAll(List.of("--home", home.toString()));
        if (RUNS.contains(words.get(0)) && !words.contains("--out")) {
            words.addAll(List.of("--out", out.toString(), "--lang", "en"));
        }
        if ((words.get(0).equals("import") || words.get(0).equals("plan")) && !words.contains("--decisions")) {
            words.add("--decisions");
        }
        return words;
    }

    /** The words of its last command, with the paths of its files. */
    List<String> lastCommand() throws IOException {
        List<String> commands = commands();
        return words(commands.get(commands.size() - 1));
    }

    Optional<Path> expected(String file) {
        return Optional.of(folder.resolve("expected").resolve(file)).filter(Files::exists);
    }

    /** What came of the last command. */
    record Played(int exitCode, Path out, String results, String people) {
        private String runId() {
            return people.lines()
                    .filter(line -> line.startsWith("plan "))
                    .findFirst()
                    .map(line -> line.substring("plan ".length(), line.indexOf(':')))
                    .orElse("");
        }
    }
}

package org.asigna.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.asigna.language.Language;
import org.asigna.language.Phrases;
import org.junit.jupiter.api.Test;

/** The two READMEs say the same: the same commands in the same order, under as many headings, with the same tables. */
class ReadmesTest {
    private static final Pattern COMMAND = Pattern.compile("(\\./run\\.sh|mvn|sed|\\$) .*");
    private static final Pattern VERB = Pattern.compile("^\\./run\\.sh ([a-z]+)");
    private static final Pattern OPTION = Pattern.compile("`(--[a-z-]+)");

    private final List<String> english = Files.readAllLines(Path.of("README.md"));
    private final List<String> spanish = Files.readAllLines(Path.of("README.es.md"));

    ReadmesTest() throws IOException {}

    @Test
    void giveTheSameCommandsInTheSameOrder() {
        List<String> commands = commands(english);

        assertThat(commands).hasSizeGreaterThan(10);
        assertThat(commands(spanish)).isEqualTo(commands);
    }

    @Test
    void nameTheCommandsOfTheSpanishOneInSpanish() {
        List<String> verbs = Language.ALL.stream()
                .filter(language -> !language.equals(Language.SPANISH))
                .flatMap(language -> names(language.phrases()).values().stream())
                .toList();

        assertThat(spanish).noneMatch(line -> verbs.stream().anyMatch(verb -> line.contains("./run.sh " + verb + " ")));
    }

    @Test
    void haveTheSameParts() {
        assertThat(headings(spanish)).isEqualTo(headings(english));
        assertThat(rows(spanish)).isEqualTo(rows(english));
        assertThat(options(spanish)).isEqualTo(options(english));
    }

    @Test
    void nameEachOther() {
        assertThat(english).anyMatch(line -> line.contains("(README.es.md)"));
        assertThat(spanish).anyMatch(line -> line.contains("(README.md)"));
    }

    /** The commands in blocks of code, under their English names. */
    private static List<String> commands(List<String> lines) {
        List<String> commands = new ArrayList<>();
        boolean code = false;
        for (String line : lines) {
            String text = line.strip();
            code ^= text.startsWith("```");
            if (code && COMMAND.matcher(text).matches()) {
                commands.add(inEnglish(text));
            }
        }
        return commands;
    }

    private static String inEnglish(String command) {
        Matcher verb = VERB.matcher(command);
        if (!verb.find()) {
            return command;
        }
        String name = names(Language.SPANISH.phrases()).entrySet().stream()
                .filter(known -> known.getValue().equals(verb.group(1)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(verb.group(1));
        return "./run.sh " + name + command.substring(verb.end());
    }

    private static Map<String, String> names(Phrases phrases) {
        return List.of(
                        "import",
                        "plan",
                        "apply",
                        "undo",
                        "sync",
                        "history",
                        "show",
                        "explain",
                        "export",
                        "template",
                        "backup",
                        "restore")
                .stream()
                .collect(Collectors.toMap(verb -> verb, verb -> phrases.say("command." + verb)));
    }

    private static List<Integer> headings(List<String> lines) {
        boolean code = false;
        List<Integer> levels = new ArrayList<>();
        for (String line : lines) {
            code ^= line.strip().startsWith("```");
            if (!code && line.startsWith("#")) {
                levels.add(line.indexOf(' '));
            }
        }
        return levels;
    }

    private static long rows(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("|")).count();
    }

    private static List<String> options(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("| `--"))
                .flatMap(line -> OPTION.matcher(line).results().limit(1).map(option -> option.group(1)))
                .toList();
    }
}

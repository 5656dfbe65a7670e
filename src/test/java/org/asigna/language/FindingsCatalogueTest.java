package org.asigna.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.asigna.finding.Code;
import org.junit.jupiter.api.Test;

/** The catalogue of findings, {@code docs/findings.md}, says what the code says. */
class FindingsCatalogueTest {
    private static final Pattern CODE = Pattern.compile("### `([^`]+)`");
    private static final Pattern SEVERITY = Pattern.compile("Severity: (\\w+).*");
    private static final Pattern SENTENCE = Pattern.compile("- `([^`]+)`(?: \\([^)]*\\))?: (.+)");
    private static final Pattern CHOICE = Pattern.compile("\\{\\d,choice,((?:[^{}]|\\{\\d})*)}");
    private static final List<String> PARTS = List.of("When", "Mend", "Example");

    private final List<String> lines;

    FindingsCatalogueTest() throws IOException {
        lines = Files.readAllLines(Path.of("docs/findings.md"));
    }

    @Test
    void hasEveryCodeOnceWithItsSeverity() {
        Map<String, String> expected = new TreeMap<>();
        Arrays.stream(Code.values())
                .forEach(code -> expected.put(code.text(), code.severity().word()));

        assertThat(new TreeMap<>(sections().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, section -> severity(section.getValue())))))
                .isEqualTo(expected);
        assertThat(lines.stream().filter(CODE.asMatchPredicate())).hasSize(expected.size());
    }

    @Test
    void hasEverySentenceUnderItsCode() {
        Map<String, String> found = new TreeMap<>();
        sections().forEach((code, section) -> section.stream()
                .map(SENTENCE::matcher)
                .filter(Matcher::matches)
                .forEach(sentence -> {
                    String key = sentence.group(1);
                    assertThat(key.equals(code) || key.startsWith(code + "."))
                            .as("%s under %s", key, code)
                            .isTrue();
                    assertThat(found.put(key, sentence.group(2)))
                            .as("%s comes twice", key)
                            .isNull();
                }));

        assertThat(found).isEqualTo(sentences());
    }

    @Test
    void saysOfEveryCodeWhenItComesAndHowToMendIt() {
        sections().forEach((code, section) -> {
            for (String part : PARTS) {
                assertThat(section.stream().filter(startsWith(part)))
                        .as("%s of %s", part, code)
                        .hasSize(1);
            }
        });
    }

    private static Predicate<String> startsWith(String part) {
        return line -> line.startsWith("**" + part + ".** ");
    }

    private static String severity(List<String> section) {
        return section.stream()
                .map(SEVERITY::matcher)
                .filter(Matcher::matches)
                .map(severity -> severity.group(1))
                .collect(Collectors.joining(" and "));
    }

    /** The lines of each code, from its heading to the next. */
    private Map<String, List<String>> sections() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        int start = -1;
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).startsWith("#")) {
                if (start >= 0) {
                    Matcher code = CODE.matcher(lines.get(start));
                    if (code.matches()) {
                        sections.put(code.group(1), lines.subList(start + 1, i));
                    }
                }
                start = i;
            }
        }
        return sections;
    }

    /** The English sentences as a person reads them: of one and several the form for several, apostrophes single. */
    private static Map<String, String> sentences() {
        Resource english = new Resource("en", "sentences");
        Map<String, String> sentences = new TreeMap<>();
        for (String key : english.keys()) {
            if (!key.startsWith("suggestions.") && !key.equals("date")) {
                sentences.put(key, readable(english.text(key)));
            }
        }
        return sentences;
    }

    private static String readable(String pattern) {
        String several =
                CHOICE.matcher(pattern).replaceAll(choice -> Matcher.quoteReplacement(lastOf(choice.group(1))));
        return several.replace("''", "'");
    }

    private static String lastOf(String choices) {
        String last = choices.substring(choices.lastIndexOf('|') + 1);
        return last.substring(last.indexOf('<') + 1);
    }
}

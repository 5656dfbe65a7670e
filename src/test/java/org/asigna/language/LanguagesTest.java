package org.asigna.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.asigna.finding.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All languages say the same things. */
class LanguagesTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    /** Patterns of dates, which are no sentences. */
    private static final Set<String> PATTERNS = Set.of("date", "time");

    /** What both languages say alike. */
    private static final Set<String> THE_SAME = Set.of(
            "title",
            "finding",
            "show.partners",
            "section.balance",
            "severity.error",
            "head.partner",
            "show.plan",
            "explain.plan",
            "undo.partner",
            "explain.hash",
            "label.partner",
            "usage.parameterListHeading");

    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    @ParameterizedTest
    @ValueSource(strings = {"columns", "words", "sentences", "phrases", "help", "workbooks", "report"})
    void haveTheSameKeys(String resource) {
        Set<String> english = new Resource("en", resource).keys();
        for (Language language : Language.ALL) {
            assertThat(new Resource(language.tag(), resource).keys())
                    .as("%s of %s", resource, language)
                    .containsExactlyInAnyOrderElementsOf(english);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sentences", "phrases", "report"})
    void takeTheSameArguments(String resource) {
        Map<String, Set<String>> english = arguments("en", resource);
        for (Language language : Language.ALL) {
            assertThat(arguments(language.tag(), resource))
                    .as("%s of %s", resource, language)
                    .isEqualTo(english);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sentences", "phrases", "report"})
    void canSayEverythingOfNoneOneAndMany(String resource) {
        for (Language language : Language.ALL) {
            Resource texts = new Resource(language.tag(), resource);
            for (String key : texts.keys()) {
                for (int number : new int[] {0, 1, 2, 1234}) {
                    Object[] named = {number, number, number, number, number, number, number, number};
                    if (!PATTERNS.contains(key)) {
                        assertThat(new MessageFormat(texts.text(key), language.locale()).format(named))
                                .as("%s %s of %d", language, key, number)
                                .doesNotContain("{", "}", "|", "choice", "''");
                    }
                }
            }
        }
    }

    @Test
    void leaveNothingUntranslated() {
        for (String resource : List.of("sentences", "phrases", "help", "report")) {
            Resource english = new Resource("en", resource);
            Resource spanish = new Resource("es", resource);
            assertThat(english.keys())
                    .filteredOn(key -> english.text(key).equals(spanish.text(key)))
                    .as(resource)
                    .isSubsetOf(THE_SAME);
        }
    }

    @Test
    void saySpanishTypographically() {
        for (String resource : List.of("sentences", "phrases", "help", "report")) {
            Resource spanish = new Resource("es", resource);
            for (String key : spanish.keys()) {
                assertThat(spanish.text(key))
                        .as(key)
                        .doesNotContain("\"", "“", "removid", "remover", "fichero")
                        .as("speaks to you as usted: %s", key)
                        .doesNotContainPattern("\\b(tú|tus|escribe|elige|comprueba|planifica)\\b");
            }
        }
    }

    @Test
    void haveASentenceForEveryCode() {
        for (Language language : Language.ALL) {
            for (Code code : Code.values()) {
                assertThat(language.sentences().keys()).as("%s", language).contains(code.text());
            }
        }
    }

    @Test
    void nameEveryCauseAndHowToMendItOnThePage() {
        for (Language language : Language.ALL) {
            for (Code code : Code.values()) {
                assertThat(language.report().find("cause." + code.text()))
                        .as("%s", language)
                        .isPresent();
                assertThat(language.report().say("mend." + code.text()))
                        .as("%s %s", language, code)
                        .endsWith(".");
            }
        }
    }

    @Test
    void haveOnlySentencesOfKnownCodes() {
        Set<String> codes = Set.of(Code.values()).stream().map(Code::text).collect(Collectors.toSet());
        for (String key : Language.ENGLISH.sentences().keys()) {
            String code = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
            assertThat(codes.contains(code) || code.equals("suggestions") || code.equals("date"))
                    .as(key)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sentences", "phrases", "report"})
    void doubleTheirApostrophes(String resource) {
        for (Language language : Language.ALL) {
            Resource texts = new Resource(language.tag(), resource);
            for (String key : texts.keys()) {
                boolean lone = !PATTERNS.contains(key)
                        && LONE_APOSTROPHE.matcher(texts.text(key)).find();
                assertThat(lone).as("%s %s", language, key).isFalse();
            }
        }
    }

    @Test
    void leaveApostrophesOfHelpSingle() {
        for (Language language : Language.ALL) {
            Resource help = new Resource(language.tag(), "help");
            assertThat(help.keys()).noneMatch(key -> help.text(key).contains("''"));
        }
    }

    @Test
    void haveAllColumnsOfAllTables() {
        for (Language language : Language.ALL) {
            Set<String> expected = new TreeSet<>(Set.of("ignored"));
            for (TableKind kind : TableKind.values()) {
                kind.columns().forEach(column -> expected.add(kind.key() + "." + column));
            }
            assertThat(new TreeSet<>(language.columns().keys())).isEqualTo(expected);
        }
    }

    private static Map<String, Set<String>> arguments(String tag, String resource) {
        Resource texts = new Resource(tag, resource);
        Map<String, Set<String>> arguments = new TreeMap<>();
        for (String key : texts.keys()) {
            Set<String> named = ARGUMENT.matcher(texts.text(key))
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            arguments.put(key, named);
        }
        return arguments;
    }
}

package org.asigna.language;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    @ParameterizedTest
    @ValueSource(strings = {"columns", "words", "sentences", "workbooks"})
    void haveTheSameKeys(String resource) {
        Set<String> english = new Resource("en", resource).keys();
        for (Language language : Language.ALL) {
            assertThat(new Resource(language.tag(), resource).keys())
                    .as("%s of %s", resource, language)
                    .containsExactlyInAnyOrderElementsOf(english);
        }
    }

    @Test
    void nameTheSameDetailsInEachSentence() {
        Map<String, Set<String>> english = placeholders("en");
        for (Language language : Language.ALL) {
            assertThat(placeholders(language.tag())).as("%s", language).isEqualTo(english);
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
    void haveOnlySentencesOfKnownCodes() {
        Set<String> codes = Set.of(Code.values()).stream().map(Code::text).collect(Collectors.toSet());
        for (String key : Language.ENGLISH.sentences().keys()) {
            String code = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
            assertThat(codes.contains(code) || code.equals("suggestions") || code.equals("date"))
                    .as(key)
                    .isTrue();
        }
    }

    @Test
    void doubleTheirApostrophes() {
        for (Language language : Language.ALL) {
            Resource sentences = new Resource(language.tag(), "sentences");
            for (String key : sentences.keys()) {
                boolean lone = !key.equals("date")
                        && LONE_APOSTROPHE.matcher(sentences.text(key)).find();
                assertThat(lone).as("%s %s", language, key).isFalse();
            }
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

    private static Map<String, Set<String>> placeholders(String tag) {
        Resource sentences = new Resource(tag, "sentences");
        Map<String, Set<String>> placeholders = new TreeMap<>();
        for (String key : sentences.keys()) {
            Set<String> named = PLACEHOLDER
                    .matcher(sentences.text(key))
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            placeholders.put(key, named);
        }
        return placeholders;
    }
}

package org.asigna.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.asigna.examples.Retelling.Kind;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {
    private static final List<String> TABLES = List.of("assignments.csv", "errors.csv", "decisions.csv");

    /** All stories, or, while one works at some, those whose names begin with the property {@code example}. */
    @TestFactory
    Stream<DynamicTest> tellsEachStoryAsExpected(@TempDir Path scratch) throws IOException {
        String wanted = System.getProperty("example", "");
        return Example.all().stream()
                .filter(example -> example.name().startsWith(wanted))
                .flatMap(example -> told(example, scratch));
    }

    private static Stream<DynamicTest> told(Example example, Path scratch) {
        DynamicTest asItIs = dynamicTest(
                example.name(), () -> check(example, Files.createDirectory(scratch.resolve(example.name()))));
        return example.isForFormatsOfItsOwn()
                ? Stream.of(asItIs)
                : Stream.concat(
                        Stream.of(asItIs), Arrays.stream(Kind.values()).map(kind -> retold(example, kind, scratch)));
    }

    private static DynamicTest retold(Example example, Kind kind, Path scratch) {
        String name = example.name() + " as " + kind;
        return dynamicTest(name, () -> {
            Path folder = Files.createDirectory(scratch.resolve(name));
            check(Retelling.of(example, kind, Files.createDirectory(folder.resolve("story"))), folder);
        });
    }

    private static void check(Example example, Path scratch) throws IOException {
        Example.Played played = example.play(scratch);
        SoftAssertions all = new SoftAssertions();
        int exit = Integer.parseInt(
                Files.readString(example.expected("exit").orElseThrow()).strip());
        all.assertThat(played.exitCode())
                .as("exit code; it said: %s", played.people())
                .isEqualTo(exit);
        for (String table : TABLES) {
            Path expected = example.expected(table).orElse(null);
            Path written = played.out().resolve(table);
            if (expected != null) {
                assertThat(written).as(played.people()).exists();
                CsvTable wanted = CsvTable.read(expected, example.prefix());
                CsvTable found = CsvTable.read(written, example.prefix());
                all.assertThat(found.lines(wanted.header()))
                        .as("%s %s", table, wanted.header())
                        .containsExactlyElementsOf(wanted.lines(wanted.header()));
            }
        }
        if (exit == 4 || exit == 7) {
            all.assertThat(played.out().resolve("assignments.csv")).doesNotExist();
            all.assertThat(played.out().resolve("changes.csv")).doesNotExist();
        }
        all.assertAll();
    }
}

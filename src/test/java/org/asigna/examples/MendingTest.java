package org.asigna.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The corrections of each story, mended and handed in by themselves, are accepted to the last row. A choice can bring to light
 * what nobody could check before it, so what then comes back is mended in its turn.
 */
class MendingTest {
    private static final int MOST_ROUNDS = 3;
    private static final List<String> LEFT_OUT = List.of("--ticks", "--scope", "--out");

    /** All stories with rejected rows, or, while one works at some, those whose names begin with the property {@code example}. */
    @TestFactory
    Stream<DynamicTest> takesEveryRowOfAStoryOnceItIsMended(@TempDir Path scratch) throws IOException {
        String wanted = System.getProperty("example", "");
        return Example.all().stream()
                .filter(example -> example.name().startsWith(wanted))
                .filter(MendingTest::hasErrors)
                .map(example -> dynamicTest(
                        example.name(), () -> check(example, Files.createDirectory(scratch.resolve(example.name())))));
    }

    private static boolean hasErrors(Example example) {
        try {
            Optional<Path> errors = example.expected("errors.csv");
            return errors.isPresent() && Files.readString(errors.get()).contains(",error,");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Example example, Path scratch) throws IOException {
        Path out = example.play(scratch).out();
        if (!Files.exists(out.resolve("rejected.csv"))) {
            assertThat(out.resolve("corrections.xlsx")).doesNotExist();
            return;
        }
        List<String> takenOut = new ArrayList<>();
        for (int round = 1; round <= MOST_ROUNDS && Files.exists(out.resolve("corrections.xlsx")); round++) {
            Path mended = scratch.resolve("mended" + round + ".xlsx");
            Mending mending = Mending.of(out.resolve("corrections.xlsx"), table(example), mended);
            takenOut.addAll(mending.takenOut());
            out = handIn(example, scratch, mended, scratch.resolve("again" + round));
        }
        String left = Files.readString(out.resolve("errors.csv"));
        assertThat(out.resolve("rejected.csv"))
                .as(() -> "taken out: " + takenOut + "\nleft: " + left)
                .doesNotExist();
    }

    /** What is typed stands beside the story; with the samples, which people see, among what is expected. */
    private static Path table(Example example) {
        return example.expected("mend.csv").orElse(example.folder().resolve("mend.csv"));
    }

    /** Hands a workbook in by itself, with the options of the story's last command, and gives back what came of it. */
    private static Path handIn(Example example, Path scratch, Path mended, Path out) throws IOException {
        List<String> words = new ArrayList<>(List.of("import", mended.toString()));
        List<String> told = example.lastCommand();
        for (int i = 1; i < told.size(); i++) {
            if (told.get(i).startsWith("--")) {
                if (!LEFT_OUT.contains(told.get(i))) {
                    words.addAll(told.subList(i, Math.min(i + 2, told.size())));
                }
                i++;
            }
        }
        words.addAll(List.of("--home", scratch.resolve("home").toString(), "--out", out.toString(), "--lang", "en"));
        StringWriter people = new StringWriter();
        int exitCode = new Program(
                        new TickingClock(Instant.parse("2026-07-30T08:00:00Z")),
                        Locale.ENGLISH,
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(people),
                        Map.of(),
                        false,
                        "asigna")
                .run(words.toArray(String[]::new));
        assertThat(out.resolve("run.json"))
                .as(() -> exitCode + people.toString())
                .exists();
        return out;
    }
}

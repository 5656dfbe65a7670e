package org.asigna.cli;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.asigna.assignment.Visibility;
import org.asigna.language.Language;
import org.asigna.language.Phrases;
import org.asigna.plan.Limit;
import org.asigna.plan.Scope;
import org.asigna.report.ReportFormat;
import org.asigna.run.GivenFile;
import org.asigna.sync.DateOrder;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the words of the command line become values. Of a word that cannot it is told what was expected. */
record Converters(Phrases phrases) {
    void register(CommandLine commands) {
        commands.registerConverter(Limit.class, known("limit", Limit::parse));
        commands.registerConverter(LocalDate.class, known("date", LocalDate::parse));
        commands.registerConverter(Integer.class, known("number", Integer::valueOf));
        commands.registerConverter(Duration.class, known("duration", Wait::parse));
        commands.registerConverter(Path.class, known("path", Path::of));
        commands.registerConverter(GivenFile.class, known("path", GivenFile::of));
        commands.registerConverter(Language.class, among(Language.ALL, Language::tag));
        commands.registerConverter(Visibility.class, among(List.of(Visibility.values()), Visibility::word));
        commands.registerConverter(Scope.class, among(List.of(Scope.values()), Scope::word));
        commands.registerConverter(Commit.class, among(List.of(Commit.values()), Commit::word));
        commands.registerConverter(ReportFormat.class, among(List.of(ReportFormat.values()), ReportFormat::word));
        commands.registerConverter(DateOrder.class, among(List.of(DateOrder.values()), DateOrder::word));
    }

    private <T> ITypeConverter<T> known(String expected, Function<String, T> reading) {
        return new Known<>(phrases, expected, reading);
    }

    private <T> ITypeConverter<T> among(List<T> all, Function<T, String> wordOf) {
        return new Among<>(phrases, all, wordOf);
    }

    /**
     * Whatever can be read from the word. (The converters are classes and not lambdas because Java 17 would leave all of
     * picocli, whose class files are old, out of its archive for a lambda of picocli's types.)
     *
     * @param expected what is expected, by its key
     */
    private record Known<T>(Phrases phrases, String expected, Function<String, T> reading)
            implements ITypeConverter<T> {
        @Override
        public T convert(String word) {
            try {
                return reading.apply(word);
            } catch (IllegalArgumentException | DateTimeParseException wrong) {
                throw new TypeConversionException(phrases.say("expected." + expected));
            }
        }
    }

    /** One of so many, by its word in either case. */
    private record Among<T>(Phrases phrases, List<T> all, Function<T, String> wordOf) implements ITypeConverter<T> {
        @Override
        public T convert(String word) {
            for (T each : all) {
                if (wordOf.apply(each).equals(word.toLowerCase(Locale.ROOT))) {
                    return each;
                }
            }
            throw new TypeConversionException(
                    phrases.say("expected.among", all.stream().map(wordOf).collect(joining(", "))));
        }
    }
}

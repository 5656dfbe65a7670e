package org.asigna.cli;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
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
        commands.registerConverter(Path.class, known("path", Path::of));
        commands.registerConverter(GivenFile.class, known("path", GivenFile::of));
        commands.registerConverter(Language.class, among(Language.ALL, Language::tag));
        commands.registerConverter(Visibility.class, among(List.of(Visibility.values()), Visibility::word));
        commands.registerConverter(Scope.class, among(List.of(Scope.values()), Scope::word));
        commands.registerConverter(Commit.class, among(List.of(Commit.values()), Commit::word));
        commands.registerConverter(ReportFormat.class, among(List.of(ReportFormat.values()), ReportFormat::word));
        commands.registerConverter(DateOrder.class, among(List.of(DateOrder.values()), DateOrder::word));
    }

    /** Whatever can be read from the word; otherwise what is expected, by its key. */
    private <T> ITypeConverter<T> known(String expected, Function<String, T> reading) {
        return word -> {
            try {
                return reading.apply(word);
            } catch (IllegalArgumentException | DateTimeParseException wrong) {
                throw new TypeConversionException(phrases.say("expected." + expected));
            }
        };
    }

    /** One of so many, by its word in either case. */
    private <T> ITypeConverter<T> among(List<T> all, Function<T, String> wordOf) {
        return word -> all.stream()
                .filter(each -> wordOf.apply(each).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        phrases.say("expected.among", all.stream().map(wordOf).collect(joining(", ")))));
    }
}

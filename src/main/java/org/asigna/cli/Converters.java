package org.asigna.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.asigna.language.Language;
import org.asigna.plan.Limit;
import org.asigna.run.GivenFile;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How the words of the command line become values; a word that cannot is told with what was expected. */
final class Converters {
    private Converters() {}

    static void register(CommandLine commands) {
        commands.registerConverter(Limit.class, Converters::limit);
        commands.registerConverter(LocalDate.class, Converters::date);
        commands.registerConverter(Language.class, Converters::language);
        commands.registerConverter(GivenFile.class, GivenFile::of);
    }

    private static Limit limit(String text) {
        try {
            return Limit.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException(wrong.getMessage());
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new TypeConversionException("\"" + text + "\" is no date; expected one like 2026-11-22");
        }
    }

    private static Language language(String text) {
        return Language.of(text.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new TypeConversionException(
                        "\"" + text + "\" is no language of Asigna; expected one of " + Language.ALL));
    }
}

package org.asigna.quarter;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.asigna.cli.Program;

/** The program on a day of the quarter: in this process, or in one of its own that can be killed. */
final class NightProcess {
    private NightProcess() {}

    /** The first argument is the day, the others are the command's. */
    public static void main(String[] arguments) {
        PrintWriter people = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(on(LocalDate.parse(arguments[0]), people).run(Arrays.copyOfRange(arguments, 1, arguments.length)));
    }

    /** The program at two o'clock of a day. */
    static Program on(LocalDate day, PrintWriter people) {
        Clock clock = Clock.fixed(day.atTime(2, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        PrintWriter results = new PrintWriter(PrintWriter.nullWriter());
        return new Program(clock, Locale.ENGLISH, results, people, Map.of("ASIGNA_LANG", "en"), false, "asigna");
    }
}

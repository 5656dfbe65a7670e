package org.asigna.crash;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.asigna.cli.Program;

/**
 * What came of a command that ran to its end in this process.
 *
 * @param exitCode what it told the shell
 * @param people what it told people
 */
record Ran(int exitCode, String people) {
    static Ran of(List<String> words) {
        StringWriter people = new StringWriter();
        Program program = new Program(
                Clock.systemUTC(),
                Locale.ENGLISH,
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(people),
                Map.of(),
                false,
                "asigna");
        return new Ran(program.run(words.toArray(String[]::new)), people.toString());
    }
}

package org.asigna.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.asigna.batch.Logging;
import org.asigna.home.StopRequest;
import org.asigna.language.Language;
import org.asigna.run.Ending;
import picocli.CommandLine.ExitCode;

/**
 * The program as it was started.
 *
 * @param clock what time it is
 * @param locale the system's language and country
 * @param out for results
 * @param err for people
 * @param environment the environment's variables
 * @param isTerminal whether people watch what is written for them
 * @param launcher how the program is called, for the commands that it names
 * @param stop whether its process was asked to stop
 * @param watcher who is told of each run that has ended
 */
public record Program(
        Clock clock,
        Locale locale,
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        boolean isTerminal,
        String launcher,
        StopRequest stop,
        Consumer<Ending> watcher) {
    /** The program in a process that nobody has asked to stop, where nobody watches its runs. */
    public Program(
            Clock clock,
            Locale locale,
            PrintWriter out,
            PrintWriter err,
            Map<String, String> environment,
            boolean isTerminal,
            String launcher) {
        this(clock, locale, out, err, environment, isTerminal, launcher, new StopRequest(), ending -> {});
    }

    /** The program in its process. */
    public static Program standard() {
        Logging.prepare();
        return new Program(
                new SystemClock(),
                Locale.getDefault(),
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                System.getenv(),
                Boolean.getBoolean("asigna.terminal"),
                System.getProperty("asigna.launcher", "asigna"));
    }

    /** The same within a process that goes on: results go nowhere, and what is for people goes elsewhere. */
    Program within(Writer people, Consumer<Ending> watching) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        PrintWriter lines = new PrintWriter(people, true);
        return new Program(clock, locale, nowhere, lines, environment, false, launcher, stop, watching);
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    /** Says a line to people. */
    void tell(String line) {
        err.println(Plain.text(line));
    }

    /** Prints a line of a result that people read. */
    void show(String line) {
        out.println(Plain.text(line));
    }

    /** Runs one command and gives its exit code. */
    public int run(String... arguments) {
        LanguageChoice choice = new LanguageChoice(this);
        Optional<Language> said = choice.said(arguments);
        Optional<String> fault = said.isPresent() ? Optional.empty() : choice.fault();
        fault.ifPresent(this::tell);
        Language language = said.or(choice::set).orElseGet(choice::system);
        int exitCode = fault.isPresent() ? ExitCode.USAGE : execute(language, arguments);
        out.flush();
        err.flush();
        return exitCode;
    }

    private int execute(Language language, String... arguments) {
        if (List.of(arguments).equals(List.of("--version"))) {
            // picocli would look at all options first, which takes longer than the answer
            Stream.of(new Version().getVersion()).forEach(out::println);
            return ExitCode.OK;
        }
        return Commands.of(this, language, arguments).execute(arguments);
    }
}

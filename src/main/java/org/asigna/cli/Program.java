package org.asigna.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.asigna.language.Language;
import picocli.CommandLine;

/**
 * The program as it was started.
 *
 * @param clock what time it is
 * @param out for results
 * @param err for people
 * @param environment the environment's variables
 * @param isTerminal whether people watch what is written for them
 * @param launcher how the program is called, for the commands that it names
 */
public record Program(
        Clock clock,
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        boolean isTerminal,
        String launcher) {
    /** The program in its process. */
    public static Program standard() {
        return new Program(
                Clock.system(ZoneId.systemDefault()),
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                System.getenv(),
                Boolean.getBoolean("asigna.terminal"),
                System.getProperty("asigna.launcher", "asigna"));
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    /** Runs one command and gives its exit code. */
    public int run(String... arguments) {
        CommandLine commands = new CommandLine(new RootCommand(), new CommandFactory(this));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setOut(out);
        commands.setErr(err);
        commands.setParameterExceptionHandler(new UsageHandler(this));
        commands.setExecutionExceptionHandler(new FailureHandler(this));
        Converters.register(commands);
        int exitCode = commands.execute(arguments);
        out.flush();
        err.flush();
        return exitCode;
    }

    /** The language to speak where no option says: that of {@code ASIGNA_LANG}, or the system's, or English. */
    Language language() {
        String set = environment.getOrDefault("ASIGNA_LANG", "");
        String tag =
                set.isBlank() ? Locale.getDefault().getLanguage() : set.strip().toLowerCase(Locale.ROOT);
        return Language.of(tag).orElse(Language.ENGLISH);
    }
}

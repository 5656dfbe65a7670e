package org.asigna.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.asigna.run.Ending;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/**
 * {@code night}: what is done every night, one after another, each as the command of its own that it also is: {@code sync}, {@code
 * inbox}, {@code check} and {@code coverage}. What ends with anything but 0 or 3 is the last that is done. The ledger is open
 * only while one of them needs it.
 */
@Command(sortOptions = false)
final class NightCommand extends HouseCommand {
    @Option(names = "--directory", paramLabel = "${bundle:label.dir}")
    private @Nullable Path directory;

    @Option(names = "--inbox", paramLabel = "${bundle:label.dir}")
    private @Nullable Path inbox;

    @Option(names = "--within", paramLabel = "${bundle:label.days}")
    private @Nullable Integer within;

    @Option(names = "--max-shrink", paramLabel = "N|N%")
    private @Nullable String maxShrink;

    @Option(names = "--as-of", paramLabel = "${bundle:label.date}")
    private @Nullable LocalDate asOf;

    NightCommand(Program program) {
        super(program, "night");
    }

    @Override
    public Integer call() {
        int exitCode = ExitCode.OK;
        for (List<String> step : steps()) {
            int ended = run(step);
            if (ended != ExitCode.OK && ended != Ending.SOME_REJECTED) {
                tell(phrases().say("night.stopped", Commands.name(phrases(), step.get(0)), ended));
                return ended;
            }
            exitCode = Math.max(exitCode, ended);
        }
        return exitCode;
    }

    private List<List<String>> steps() {
        List<List<String>> steps = new ArrayList<>();
        if (directory != null) {
            List<String> sync = words("sync", directory.toString());
            add(sync, "--max-shrink", maxShrink);
            steps.add(sync);
        }
        if (inbox != null) {
            steps.add(words("inbox", inbox.toString()));
        } else if (Files.isDirectory(common().home(program()).resolve("inbox"))) {
            steps.add(words("inbox"));
        }
        steps.add(words("check"));
        List<String> coverage = words("coverage");
        add(coverage, "--within", within);
        steps.add(coverage);
        return steps;
    }

    private List<String> words(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        add(all, "--as-of", asOf);
        return all;
    }

    private static void add(List<String> words, String option, @Nullable Object value) {
        if (value != null) {
            words.add(option);
            words.add(value.toString());
        }
    }

    private int run(List<String> step) {
        List<String> words = new ArrayList<>(step);
        words.addAll(common().words());
        return program().run(words.toArray(String[]::new));
    }
}

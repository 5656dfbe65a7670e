package org.asigna.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.asigna.home.OutFolder;
import org.asigna.language.Language;
import org.asigna.report.ReportFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command takes that is a run. */
final class RunOptions {
    @Option(names = "--as-of", paramLabel = "DATE", description = "The run's date, like 2026-11-22. Default: today.")
    private @Nullable LocalDate asOf;

    @Option(names = "--lang", paramLabel = "LANG", description = "The language of messages: en or es.")
    private @Nullable Language language;

    @Option(
            names = "--format",
            paramLabel = "F",
            description =
                    "csv, or xlsx or both: workbooks beside the CSV, which is always written. Default: workbooks if"
                            + " an input is one.")
    private @Nullable ReportFormat format;

    @Option(names = "--out", paramLabel = "DIR", description = "Receives a copy of the run's outputs.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Write the run's run.json to standard output.")
    private boolean json;

    LocalDate asOf(Program program) {
        return asOf != null ? asOf : LocalDate.now(program.clock());
    }

    Language language(Program program) {
        return language != null ? language : program.language();
    }

    Optional<ReportFormat> format() {
        return Optional.ofNullable(format);
    }

    /** Where outputs go beside the run's folder; that they may is checked now. */
    Optional<OutFolder> out() throws IOException {
        return out == null ? Optional.empty() : Optional.of(OutFolder.of(out));
    }

    Optional<Path> outPath() {
        return Optional.ofNullable(out);
    }

    boolean json() {
        return json;
    }
}

package org.asigna.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.asigna.home.OutFolder;
import org.asigna.report.ReportFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command takes that is a run. */
final class RunOptions {
    @Option(names = "--as-of", paramLabel = "${bundle:label.date}")
    private @Nullable LocalDate asOf;

    @Option(names = "--format", paramLabel = "${bundle:label.format}")
    private @Nullable ReportFormat format;

    @Option(names = "--out", paramLabel = "${bundle:label.dir}")
    private @Nullable Path out;

    @Option(names = "--json")
    private boolean json;

    LocalDate asOf(Program program) {
        return asOf != null ? asOf : LocalDate.now(program.clock());
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

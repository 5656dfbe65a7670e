package org.asigna.cli;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.asigna.assignment.Visibility;
import org.asigna.language.Language;
import org.asigna.language.Vocabulary;
import org.asigna.plan.Limit;
import org.asigna.plan.Limits;
import org.asigna.plan.Scope;
import org.asigna.report.ReportFormat;
import org.asigna.run.GivenFile;
import org.asigna.run.Inputs;
import org.asigna.run.PlanOptions;
import org.asigna.run.SyncOptions;
import org.asigna.sync.DateOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code plan} and {@code import} take. */
final class PlanningOptions {
    @Parameters(descriptionKey = "parameter.files", paramLabel = "${bundle:label.file}", arity = "1..*")
    private List<GivenFile> files = new ArrayList<>();

    @Option(names = "--directory", paramLabel = "${bundle:label.dir}")
    private @Nullable GivenFile directory;

    @Option(names = "--ticks", paramLabel = "${bundle:label.file}")
    private List<GivenFile> ticks = new ArrayList<>();

    @Option(names = "--visibility", paramLabel = "all|selected")
    private @Nullable Visibility visibility;

    @Option(names = "--scope", paramLabel = "rows|accounts|all", defaultValue = "ROWS")
    private Scope scope = Scope.ROWS;

    @Option(names = "--commit", paramLabel = "valid|all", defaultValue = "VALID")
    private Commit commit = Commit.VALID;

    @Option(names = "--max-errors", paramLabel = "N|N%")
    private @Nullable Limit maxErrors;

    @Option(names = "--max-removals", paramLabel = "N|N%")
    private @Nullable Limit maxRemovals;

    @Option(names = "--max-losses", paramLabel = "N|N%")
    private @Nullable Limit maxLosses;

    @Option(names = "--max-directory-age", paramLabel = "${bundle:label.days}")
    private @Nullable Integer maxDirectoryAge;

    @Option(names = "--max-shrink", paramLabel = "N|N%")
    private @Nullable Limit maxShrink;

    @Option(names = "--date-order", paramLabel = "dmy|mdy")
    private @Nullable DateOrder dateOrder;

    @Option(names = "--decisions")
    private boolean decisions;

    @Option(names = "--per-partner")
    private boolean perPartner;

    Optional<GivenFile> directory() {
        return Optional.ofNullable(directory);
    }

    /** How the directory is to be synced. */
    SyncOptions syncOptions(GivenFile given, LocalDate asOf, Language language, Optional<ReportFormat> format) {
        return new SyncOptions(
                given, asOf, Optional.ofNullable(dateOrder), Optional.ofNullable(maxShrink), language, format);
    }

    /** Whether the age given for the directory is one. */
    boolean isAgePossible() {
        return maxDirectoryAge == null || maxDirectoryAge >= 0;
    }

    /** The first file named that does not exist. */
    Optional<GivenFile> missing() {
        List<GivenFile> named = new ArrayList<>(files);
        named.addAll(ticks);
        directory().ifPresent(named::add);
        return named.stream().filter(file -> !Files.exists(file.path())).findFirst();
    }

    /** Opens the request files and the ticks. */
    Inputs open(Vocabulary vocabulary) {
        return Inputs.open(vocabulary, files, ticks, visibility != null);
    }

    PlanOptions planOptions(LocalDate asOf, Language language, Optional<ReportFormat> format, boolean baseline) {
        return new PlanOptions(
                files,
                ticks,
                Optional.ofNullable(visibility),
                scope,
                new Limits(
                        commit == Commit.ALL,
                        Optional.ofNullable(maxErrors),
                        Optional.ofNullable(maxRemovals),
                        Optional.ofNullable(maxLosses)),
                maxDirectoryAge == null ? OptionalInt.empty() : OptionalInt.of(maxDirectoryAge),
                asOf,
                language,
                format,
                decisions,
                perPartner,
                baseline,
                Optional.empty());
    }
}

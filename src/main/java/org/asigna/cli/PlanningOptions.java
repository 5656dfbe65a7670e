package org.asigna.cli;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.asigna.assignment.Visibility;
import org.asigna.language.Language;
import org.asigna.plan.Limit;
import org.asigna.plan.Limits;
import org.asigna.plan.Scope;
import org.asigna.report.ReportFormat;
import org.asigna.run.GivenFile;
import org.asigna.run.PlanOptions;
import org.asigna.sync.DateOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code plan} and {@code import} take. */
final class PlanningOptions {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Request files; together they are one set.")
    private List<GivenFile> files = new ArrayList<>();

    @Option(names = "--directory", paramLabel = "DIR", description = "Sync this directory first.")
    private @Nullable GivenFile directory;

    @Option(names = "--ticks", paramLabel = "FILE", description = "A file with the licences ticked one by one.")
    private List<GivenFile> ticks = new ArrayList<>();

    @Option(
            names = "--visibility",
            paramLabel = "V",
            description = "Stands in for a missing visibility column: all or selected.")
    private @Nullable Visibility visibility;

    @Option(
            names = "--scope",
            paramLabel = "S",
            defaultValue = "ROWS",
            description = "What else is removed: rows (nothing; the default), accounts (other partners of the accounts"
                    + " named), all (every assignment not named).")
    private Scope scope = Scope.ROWS;

    @Option(
            names = "--commit",
            paramLabel = "C",
            defaultValue = "VALID",
            description = "valid: accepted rows are applied (the default); all: nothing is, if any row is rejected.")
    private Commit commit = Commit.VALID;

    @Option(
            names = "--max-errors",
            paramLabel = "N|N%",
            description = "More rejected rows than that: nothing is applied.")
    private @Nullable Limit maxErrors;

    @Option(
            names = "--max-removals",
            paramLabel = "N|N%",
            description =
                    "More removals by scope than that: nothing is applied. Default: 5%% or 10, whichever is more.")
    private @Nullable Limit maxRemovals;

    @Option(
            names = "--max-losses",
            paramLabel = "N|N%",
            description = "More assignments removed or narrowed by rows than that: nothing is applied.")
    private @Nullable Limit maxLosses;

    @Option(
            names = "--max-directory-age",
            paramLabel = "DAYS",
            description = "An older directory than that: nothing is applied.")
    private @Nullable Integer maxDirectoryAge;

    @Option(
            names = "--date-order",
            paramLabel = "dmy|mdy",
            description = "How dates such as 03/04/2026 in the directory are meant.")
    private @Nullable DateOrder dateOrder;

    @Option(names = "--decisions", description = "Write decisions.csv: what became of each row.")
    private boolean decisions;

    Optional<GivenFile> directory() {
        return Optional.ofNullable(directory);
    }

    Optional<DateOrder> dateOrder() {
        return Optional.ofNullable(dateOrder);
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

    PlanOptions planOptions(LocalDate asOf, Language language, Optional<ReportFormat> format) {
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
                decisions);
    }

    /** Whether one rejected row is enough to apply nothing. */
    enum Commit {
        VALID,
        ALL
    }
}

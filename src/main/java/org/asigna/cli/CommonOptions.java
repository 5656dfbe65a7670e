package org.asigna.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What every command takes, before the command's name or behind it. */
final class CommonOptions {
    @Option(
            names = "--home",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "Where Asigna keeps everything. Default: $ASIGNA_HOME, or ./asigna-data")
    private @Nullable Path home;

    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "Say nothing but errors.")
    private boolean quiet;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Say more, and where an error comes from.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            description = "Show this help and leave.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    Path home(Program program) {
        if (home != null) {
            return home;
        }
        String set = program.environment().getOrDefault("ASIGNA_HOME", "");
        return Path.of(set.isBlank() ? "asigna-data" : set);
    }

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }
}

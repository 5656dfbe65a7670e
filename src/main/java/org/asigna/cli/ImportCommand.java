package org.asigna.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code import}: read requests, decide each row, and apply what is accepted. */
@Command(sortOptions = false)
final class ImportCommand extends PlanningCommand {
    @Option(names = "--baseline")
    private boolean baseline;

    ImportCommand(Program program) {
        super(program, "import", true);
    }

    @Override
    boolean isBaseline() {
        return baseline;
    }
}

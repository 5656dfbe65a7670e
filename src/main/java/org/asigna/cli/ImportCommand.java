package org.asigna.cli;

import picocli.CommandLine.Command;

/** {@code import}: read requests, decide each row, and apply what is accepted. */
@Command(sortOptions = false)
final class ImportCommand extends PlanningCommand {
    ImportCommand(Program program) {
        super(program, "import", true);
    }
}

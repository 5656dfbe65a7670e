package org.asigna.cli;

import picocli.CommandLine.Command;

/** {@code import}: read requests, decide each row, and apply what is accepted. */
@Command(
        name = "import",
        aliases = "importar",
        description = "Read requests, decide each row, and apply what is accepted.",
        sortOptions = false)
final class ImportCommand extends PlanningCommand {
    ImportCommand(Program program) {
        super(program, true);
    }
}

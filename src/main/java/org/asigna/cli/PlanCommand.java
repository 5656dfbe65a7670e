package org.asigna.cli;

import picocli.CommandLine.Command;

/** {@code plan}: work everything out and store it; apply nothing. */
@Command(
        name = "plan",
        aliases = "planificar",
        description = "Work everything out and store it; apply nothing.",
        sortOptions = false)
final class PlanCommand extends PlanningCommand {
    PlanCommand(Program program) {
        super(program, false);
    }
}

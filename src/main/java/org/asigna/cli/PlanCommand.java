package org.asigna.cli;

import picocli.CommandLine.Command;

/** {@code plan}: work everything out and store it; apply nothing. */
@Command(sortOptions = false)
final class PlanCommand extends PlanningCommand {
    PlanCommand(Program program) {
        super(program, "plan", false);
    }
}

package org.asigna;

import org.asigna.cli.Program;

/** The program's entry point. */
public final class Asigna {
    private Asigna() {}

    /** Runs one command and leaves with its exit code. */
    public static void main(String[] arguments) {
        System.exit(Program.standard().run(arguments));
    }
}
